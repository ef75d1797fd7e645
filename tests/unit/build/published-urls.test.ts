import {
  mkdirSync,
  mkdtempSync,
  readFileSync,
  readdirSync,
  rmSync,
  unlinkSync,
  writeFileSync,
} from 'node:fs';
import { tmpdir } from 'node:os';
import { dirname, join, resolve } from 'node:path';
import { afterEach, beforeEach, expect, test, vi } from 'vitest';
import { findLost, recordPublishedUrls } from '../../../src/build/published-urls.ts';
import { reportOn } from '../../../src/build/check-content.ts';
import { listPublicUrls } from '../../../src/library/published-urls.ts';
import { isPage } from '../../../src/library/aliases.ts';
import { GOOD, plant } from '../../bad-input.ts';
import { anArticle, libraryOf } from '../../content.ts';

const ROOT = resolve('.');
let place = '';
const publishedUrls = () => readFileSync(join(place, 'addresses.txt'), 'utf8');
const says = () => reportOn(ROOT).diagnostics.map(({ message }) => message);

beforeEach(() => {
  place = mkdtempSync(join(tmpdir(), 'addresses-'));
  vi.stubEnv('CONTENT_DIR', place).stubEnv('BUILD_NOW', '2026-11-25').stubEnv('CI', '').stubEnv('RECORD', '');
  plant(place, GOOD);
});
afterEach(() => {
  vi.unstubAllEnvs();
  rmSync(place, { recursive: true });
});

test('writes what is new into the record of the content that was built, and says so', () => {
  expect(says()).toEqual([]);
  expect(recordPublishedUrls(ROOT)).toMatch(
    /^\d+ addresses are new, and \S+\/addresses\.txt holds them now\. Commit it with what you wrote\.$/,
  );
  plant(place, { 'articles/another.mdx': anArticle({ title: 'Another' }) });
  expect(says()).toEqual([]);
  expect(recordPublishedUrls(ROOT)).toMatch(/^1 address is new, and \S+ holds it now\./);
  expect(publishedUrls()).toMatch(/^\/articles\/another\/ article 2026-11-25 tag:/m);
  expect(says()).toEqual([]);
  expect(recordPublishedUrls(ROOT)).toBeUndefined();
  expect(readdirSync(place).filter((name) => name.startsWith('.'))).toEqual([]);
});

test('puts in order what a merge has not, without a word', () => {
  says();
  recordPublishedUrls(ROOT);
  const ordered = publishedUrls();
  writeFileSync(join(place, 'addresses.txt'), ordered.split('\n').toReversed().join('\n'));
  expect(says()).toEqual([]);
  expect([recordPublishedUrls(ROOT), publishedUrls()]).toEqual([undefined, ordered]);
});

test('writes nothing on a machine of the CI, and names what the committed file lacks', () => {
  vi.stubEnv('CI', 'true');
  writeFileSync(join(place, 'addresses.txt'), '/about/\n');
  expect(says()).toEqual([]);
  expect(recordPublishedUrls(ROOT)).toMatch(
    /lacks them: \/, .*\/articles\/good\/.*\. Run npm run build where you can commit the file: /,
  );
  expect(publishedUrls()).toBe('/about/\n');
});

test('writes on a machine of the CI that is told to, and publishes where nothing can be written', () => {
  vi.stubEnv('CI', 'true').stubEnv('RECORD', 'on');
  expect(says()).toEqual([]);
  mkdirSync(join(place, '.addresses.txt-next'));
  expect(recordPublishedUrls(ROOT)).toMatch(
    /lacks them: .* It cannot be written \(EISDIR\)\. Run npm run build/,
  );
  rmSync(join(place, '.addresses.txt-next'), { recursive: true });
  expect(recordPublishedUrls(ROOT)).toMatch(/holds them now\./);
  vi.stubEnv('CI', '').stubEnv('RECORD', 'off');
  plant(place, { 'articles/another.mdx': anArticle({ title: 'Another' }) });
  expect(says()).toEqual([]);
  expect(recordPublishedUrls(ROOT)).toMatch(/lacks it: \/articles\/another\/\. Run npm run build/);
});

test('names the first of many new addresses, and counts the others', () => {
  vi.stubEnv('CI', 'true');
  plant(
    place,
    Object.fromEntries(
      Array.from({ length: 30 }, (_, at) => [`articles/memo-${at}.mdx`, anArticle({ title: `Memo ${at}` })]),
    ),
  );
  expect(says()).toEqual([]);
  const said = recordPublishedUrls(ROOT) ?? '';
  const [, all, more] = /^(\d+) addresses are new, .* and (\d+) more\. Run/.exec(said) ?? [];
  expect([said.split(', /').length, Number(all) - Number(more)]).toEqual([10, 10]);
});

test('stops a build that would lose an address, but blames no address while a file cannot be read', () => {
  plant(place, { 'articles/another.mdx': anArticle({ title: 'Another' }) });
  says();
  recordPublishedUrls(ROOT);
  unlinkSync(join(place, 'articles/another.mdx'));
  expect(says()).toEqual(['Readers know /articles/another/, and nothing would be there any more.']);
  plant(place, { 'articles/another.mdx': 'Only text.\n' });
  expect(says().filter((message) => message.startsWith('Readers know'))).toEqual([]);
  expect(says().length).toBeGreaterThan(0);
  writeFileSync(join(place, 'addresses.txt'), `${publishedUrls()}<<<<<<< HEAD\n`);
  expect(says()).toContain('This line holds no address.');
});

test('finds an address at which the built site has no file', () => {
  const library = {
    ...libraryOf({ 'articles/a.mdx': anArticle() }),
    retired: [
      { path: '/old/', voice: 'sincere' as const },
      { path: '/old.xml', voice: 'sincere' as const },
    ],
  };
  const files = [...listPublicUrls(library).keys(), '/old/'].map((address) =>
    join(place, 'dist', isPage(address) ? `${address}index.html` : address),
  );
  for (const file of files) {
    mkdirSync(dirname(file), { recursive: true });
    writeFileSync(file, '');
  }
  expect(findLost(join(place, 'dist'), library)).toEqual([]);
  for (const path of ['roadmap/index.html', 'articles/rss.xml', 'old/index.html'])
    unlinkSync(join(place, 'dist', path));
  expect(findLost(join(place, 'dist'), library).toSorted()).toEqual([
    '/articles/rss.xml',
    '/old/',
    '/roadmap/',
  ]);
});
