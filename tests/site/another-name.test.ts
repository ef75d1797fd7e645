import { spawnSync } from 'node:child_process';
import { mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { beforeAll, expect, test } from 'vitest';
import { site, theme, voices } from '../../src/site.ts';
import { aMentor, anAnswer, anArticle, aPromise, aQuestion, aSeries } from '../content.ts';
import { cleanEnvironment, copyProject, runBuild } from './build-sites.ts';
import { folderOf, NOW } from './sites.ts';

/** What `src/site.ts` says of us, and what another publication says there. */
const WORDS = {
  "red: '(product)', ink: ' Management'": "red: 'Deep', ink: ' Ledger'",
  "shortName: '(product)'": "shortName: 'Deep'",
  'Satire by product managers whose North Star is no work, only influence, beside straight answers from real mentors.':
    'Tall tales of accountants, beside plain advice.',
  "'en-GB'": "'de-DE'",
  "timeZone: 'UTC'": "timeZone: 'Asia/Tokyo'",
  "label: '(satire)'": "label: '[tale]'",
  "closing: '(satire)'": "closing: '[tale]'",
  "label: 'Sincerely,'": "label: 'Plainly:'",
  "signOff: 'Sincerely,'": "signOff: 'Plainly,'",
  'closing: `Sincerely, ${name}`': 'closing: `Plainly, ${name}`',
  "desk: 'satire'": "desk: 'tall tale'",
  "desk: 'sincere desk'": "desk: 'plain counter'",
  'No work, only influence.': 'Numbers, only larger.',
  'Straight answers from real mentors.': 'Advice that adds up.',
  'Thanks,': 'Balanced,',
  "label: 'Satire'": "label: 'Tales'",
  "label: 'Sincerely'": "label: 'Counter'",
  'title: `The satire, ${name}`': 'title: `The tales, ${name}`',
  'title: `The sincere desk, ${name}`': 'title: `The counter, ${name}`',
  'product-management.example': 'deep-ledger.example',
  "family: 'Imbue'": "family: 'Tall Face'",
  "family: 'Imbue Times'": "family: 'Tall Times'",
  "family: 'Imbue Noto'": "family: 'Tall Noto'",
  "file: 'imbue.woff2'": "file: 'tall.woff2'",
  "family: 'Brygada'": "family: 'Wide Face'",
  "family: 'Brygada Georgia'": "family: 'Wide Georgia'",
  "file: 'brygada-1918.woff2'": "file: 'wide.woff2'",
  'mailing: Mailing = { lists: [] }': `mailing: Mailing = ${JSON.stringify({
    service: 'buttondown',
    account: 'deep',
    lists: [
      { gets: 'everything', title: 'All of it', id: 'a', formValue: 'all' },
      { gets: 'digest', title: 'Weekly', id: 'b', formValue: 'weekly' },
    ],
  })}`,
};

/** No file of another publication may hold one of these. Licences of the fonts name their makers. */
const OURS = [
  site.name,
  '(product)',
  'product) Management',
  'Management',
  'product-management',
  site.description,
  voices.satire.label,
  voices.sincere.label,
  'Sincerely',
  'sincere desk',
  voices.satire.tagline,
  voices.sincere.tagline,
  voices.satire.signOff,
  'en-GB',
  ...(JSON.stringify(theme).match(/#[0-9a-f]{6}/g) ?? []),
];
const OUR_FONTS = ['Imbue', 'imbue', 'Brygada', 'brygada'];
const TEXT = /\.(?:html|css|js|xml|json|txt|svg|webmanifest|opml)$|^_(?:headers|redirects)$/;

const page = (title: string) => `---
title: ${title}
summary: The page ${title}.
voice: sincere
---

Text.
`;
const CONTENT = {
  'addresses.txt': '',
  'articles/first.mdx': anArticle({ title: 'First', extra: 'topics: [ledgers]', body: writeBody() }),
  'articles/second.mdx': anArticle({
    title: 'Second',
    published: '2026-11-02',
    extra: 'straightAnswer: one',
  }),
  'series/both.yaml': aSeries('article: first', 'article: second', 'promise: third'),
  'promises/third.yaml': aPromise(),
  'questions/one/question.mdx': aQuestion({ extra: 'topics: [ledgers]' }),
  'questions/one/ada-lovelace.mdx': anAnswer({ extra: 'views: 12345' }),
  'mentors/ada-lovelace.yaml': aMentor(),
  'pages/about.mdx': page('About'),
  'pages/corrections.mdx': page('Corrections'),
  'pages/house-style.mdx': page('House style'),
  'pages/subscribe.mdx': page('Subscribe'),
};

/** A body that signs, and that has the part whose slides name the publication. */
function writeBody(): string {
  const fact = (id: string) =>
    `{ id: '${id}', label: '${id}', department: 'X', noun: 'n', verb: 'v', figure: 1000, formerly: 'm' }`;
  return (
    `Text.

<InsightGenerator facts={[` +
    `${['a', 'b', 'c'].map(fact).join(', ')}]} templates={['{sum}.']} footers={['End.']} ` +
    `ready={[['a', 'b'], ['b', 'c']]} />

- Deep Ledger
`
  );
}

const { colours } = theme;
const project = join('.test', 'another-name');
const dist = join(project, 'dist');
const read = (file: string) => readFileSync(join(dist, file), 'utf8');

beforeAll(() => {
  copyProject('another-name');
  rewriteSite(join(project, 'src/site.ts'));
  writeContent(join(project, 'content'));
  for (const script of ['fonts', 'icons']) run(script);
  const { status, output } = runBuild({ BUILD_NOW: NOW, OUT_DIR: 'dist', CACHE_DIR: 'cache' }, [], project);
  expect([status, output]).toEqual([0, expect.stringContaining('Published')]);
});

test('leaves no trace of ours in any file', () => {
  const files = readdirSync(dist, { recursive: true, encoding: 'utf8' });
  expect(files.filter((file) => OUR_FONTS.some((font) => file.includes(font)))).toEqual([]);
  const texts = files.filter((file) => TEXT.test(file));
  expect(texts.length).toBeGreaterThan(40);
  const traces = texts.flatMap((file) => {
    const text = read(file);
    const ours = file === 'licences.txt' ? OURS : [...OURS, ...OUR_FONTS];
    return ours.filter((words) => text.includes(words)).map((words) => `${file}: ${words}`);
  });
  expect(traces).toEqual([]);
});

test.each([
  [
    'index.html',
    '<html lang="de-DE" class="satire">',
    '<meta property="og:site_name" content="Deep Ledger">',
  ],
  ['about/index.html', '>Deep</span> Ledger', '/_astro/wide.', '/_astro/tall.'],
  [
    'articles/first/index.html',
    '<title>First [tale] · Deep Ledger</title>',
    '<p>Balanced,</p>',
    '"Deep Ledger [tale]',
  ],
  ['articles/first/index.html', '2.000,0.', '2026-10-31T15:00:00.000Z'],
  ['articles/second/index.html', '>Plainly:</span>', '© Deep Ledger,'],
  ['questions/one/index.html', '<title>What should one do? Plainly, Deep Ledger</title>'],
  ['questions/one/index.html', '1. November 2026', '5. Dezember', '12.345, as'],
  ['about/index.html', '--display:"Tall Face","Tall Times","Tall Noto",serif'],
  [
    'about/index.html',
    `--paper:${swap(colours.sincere.dark.paper)}`,
    `content="${swap(colours.sincere.light.paper)}"`,
  ],
  ['rss.xml', '<title>Deep Ledger</title>', '<language>de-DE</language>', 'Balanced,'],
  ['atom.xml', '<id>tag:deep-ledger.example,'],
  ['feeds.opml', 'The counter, Deep Ledger'],
  ['licences.txt', '© Deep Ledger.'],
  ['site.webmanifest', '"short_name": "Deep"', `"theme_color": "${swap(colours.satire.light.paper)}"`],
  ['favicon.svg', swap(theme.mark.light), swap(theme.mark.dark)],
  ['feed.css', swap(colours.satire.light.paper)],
])('is another publication in %s', (file, ...words) => {
  const text = read(file).replaceAll('&quot;', '"');
  expect(words.filter((one) => !text.includes(one))).toEqual([]);
});

test('has a form for the letters on Subscribe and below each piece, and allows its address there alone', () => {
  const action = 'https://buttondown.com/api/emails/embed-subscribe/deep';
  const pages = readdirSync(dist, { recursive: true, encoding: 'utf8' }).filter((file) =>
    file.endsWith('.html'),
  );
  const policyOf = (file: string) =>
    /http-equiv="content-security-policy" content="([^"]*)"/.exec(read(file))?.[1];
  const allowing = pages.filter((file) => policyOf(file)?.includes(action) === true);
  expect(allowing.sort()).toEqual([
    'articles/first/index.html',
    'articles/second/index.html',
    'questions/one/index.html',
    'subscribe/index.html',
  ]);
  for (const file of allowing) {
    expect(policyOf(file)).toContain(`form-action 'self' ${action};`);
    const [form = ''] = /<form[^>]*embed-subscribe[\s\S]*?<\/form>/.exec(read(file)) ?? [];
    expect(form).toContain(`action="${action}" method="post"`);
    expect(form).toMatch(/<input type="email" name="email"[^>]* required>/);
    expect(
      [...form.matchAll(/type="radio" name="tag" value="(\w+)"( checked)?/g)].map(([, value]) => value),
    ).toEqual(['all', 'weekly']);
    expect(form).toMatch(/Buttondown keeps your address[\s\S]*Nothing\s+is counted/);
  }
  expect(read('_headers')).toMatch(
    /\/subscribe\/\*\n {2}Content-Security-Policy: [^\n]*form-action 'self' https:\/\/buttondown/,
  );
  expect(read('_headers')).not.toMatch(/\/about\/\*\n {2}Content-Security-Policy: [^\n]*buttondown/);
  expect(read('about/index.html')).not.toContain('There is no newsletter');
});

test('signs with its own name, and takes a signature that was written out', () => {
  expect(read('articles/first/index.txt')).not.toContain('- Deep Ledger');
});

test.each(['cards/site.png', 'icon-192.png'])('draws its own %s', (file) => {
  const ours = readFileSync(join(folderOf('launch'), file));
  expect(readFileSync(join(dist, file)).equals(ours)).toBe(false);
});

function rewriteSite(file: string): void {
  const text = readFileSync(file, 'utf8');
  const missing = Object.keys(WORDS).filter((words) => !text.includes(words));
  expect(missing).toEqual([]);
  const named = Object.entries(WORDS).reduce((all, [ours, theirs]) => all.replaceAll(ours, theirs), text);
  writeFileSync(file, named.replaceAll(/#[0-9a-f]{6}/g, swap));
}

/** Another colour for each of ours: its red, green and blue in another order, and none of them as it was. */
function swap(colour: string): string {
  const [red = 0, green = 0, blue = 0] = colour
    .match(/[0-9a-f]{2}/g)!
    .map((part) => Number.parseInt(part, 16));
  return `#${[blue ^ 9, red ^ 9, green ^ 9].map((part) => part.toString(16).padStart(2, '0')).join('')}`;
}

function writeContent(folder: string): void {
  rmSync(folder, { recursive: true });
  for (const [path, text] of Object.entries(CONTENT)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** One of the project's scripts, in the copy. */
function run(script: string): void {
  const { status, stderr } = spawnSync(process.execPath, [join('src', 'cli', `${script}.ts`)], {
    cwd: project,
    encoding: 'utf8',
    env: cleanEnvironment(),
  });
  expect([status, stderr]).toEqual([0, '']);
}
