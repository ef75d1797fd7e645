import { spawn } from 'node:child_process';
import { createHash } from 'node:crypto';
import { existsSync, mkdirSync, readFileSync, readdirSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { expect, test } from 'vitest';
import { randomOf } from '../bench/random.ts';
import { anArticle } from '../content.ts';
import { plant } from '../bad-input.ts';
import { restoreLast } from '../../src/build/staging.ts';
import { cleanEnvironment, runBuild } from './build-sites.ts';
import { NOW } from './sites.ts';

/** Each kill costs most of a build: the scheduled workflow looks at `KILLS=50`. */
const KILLS = Number(process.env['KILLS'] ?? 6);
const place = join('.test', 'killed');
const live = join(place, 'dist');
const env = {
  CONTENT_DIR: join(place, 'content'),
  OUT_DIR: live,
  CACHE_DIR: join(place, 'cache'),
  BUILD_NOW: NOW,
  COMPRESS: 'off',
};

const pages = Object.fromEntries(
  ['about', 'corrections', 'house-style', 'subscribe'].map((name) => [
    `pages/${name}.mdx`,
    `---\ntitle: ${name}\nsummary: The ${name}.\nvoice: sincere\n---\n\nWe.\n`,
  ]),
);

/** Writes one of two contents, of which no page is the same. */
function write(name: 'One' | 'Two'): void {
  plant(join(place, 'content'), {
    ...pages,
    'articles/a.mdx': anArticle({ title: name, extra: 'topics: [boundaries]' }),
  });
}

/** Everything in the folder of the site, as one digest; the names of the files count. */
function digest(): string {
  const files = readdirSync(live, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(live, path)).isFile())
    .sort();
  const hash = createHash('sha1');
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(live, path)));
  return hash.digest('hex');
}

test(
  `leaves one whole site when a build is killed, at ${KILLS} moments by chance, and builds the next one`,
  { timeout: 600_000 },
  async () => {
    rmSync(place, { recursive: true, force: true });
    mkdirSync(place, { recursive: true });
    const whole = new Map(
      (['One', 'Two'] as const).map((name) => {
        write(name);
        expect(runBuild(env).status).toBe(0);
        return [name, digest()] as const;
      }),
    );
    const began = performance.now();
    expect(runBuild(env).status).toBe(0);
    const length = performance.now() - began;
    const random = randomOf('kills');
    const seen = new Set<string>();
    let killed = 0;
    for (let at = 0; at < KILLS; at += 1) {
      write(at % 2 === 0 ? 'One' : 'Two');
      const build = spawn(process.execPath, [join('src', 'cli', 'build.ts')], {
        env: { ...cleanEnvironment(), NO_COLOR: '1', ...env },
        stdio: 'ignore',
      });
      const ended = new Promise<string | null>((done) => build.once('exit', (_, signal) => done(signal)));
      // Every fifth is let go, so that what comes after it starts from the other site.
      if (at % 5 !== 4) await wait(random.next() * length).then(() => build.kill('SIGKILL'));
      if ((await ended) === 'SIGKILL') killed += 1;
      restoreLast(live);
      expect(existsSync(live)).toBe(true);
      expect([...whole.values()]).toContain(digest());
      seen.add(digest());
    }
    expect(killed).toBeGreaterThan(KILLS / 4);
    expect(seen.size).toBe(2);
    write('One');
    expect(runBuild(env).status).toBe(0);
    expect(digest()).toBe(whole.get('One'));
  },
);

/** Lets three files be written into the site that is being built, by their paths or opened; then the disk is full. */
const FULL =
  `import fs from 'node:fs';
import { syncBuiltinESMExports } from 'node:module';
const { openSync, writeFileSync } = fs;
const opened = new Set();
let room = 3;
fs.openSync = (path, ...rest) => {
  const file = openSync(path, ...rest);
  if (String(path).includes('-next/')) opened.add(file);
  else opened.delete(file);
  return file;
};
fs.writeFileSync = (file, ...rest) => {
  if ((opened.has(file) || String(file).includes('-next/')) && (room -= 1) < 0) throw ` +
  `Object.assign(new Error('ENOSPC: no space left on device, write'), { code: 'ENOSPC' });
  return writeFileSync(file, ...rest);
};
syncBuiltinESMExports();
`;

test('stands as it was when there is no room for the next one', () => {
  write('One');
  expect(runBuild(env).status).toBe(0);
  const before = digest();
  write('Two');
  writeFileSync(join(place, 'full.mjs'), FULL);
  const { status, output } = runBuild({ ...env, NODE_OPTIONS: `--import=./${join(place, 'full.mjs')}` });
  expect([status, digest()]).toEqual([1, before]);
  expect(output).toContain('no space left on device');
  expect(output).toContain('Nothing was published; the last site is unchanged.');
  expect(runBuild(env).status).toBe(0);
  expect(digest()).not.toBe(before);
});
