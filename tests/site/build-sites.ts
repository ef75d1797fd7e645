import { spawn, spawnSync, type ChildProcess } from 'node:child_process';
import { cpSync, mkdirSync, readFileSync, rmSync, symlinkSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { setTimeout as wait } from 'node:timers/promises';
import { anAnswer, anArticle, aMentor, aQuestion, aSeries, sincerely } from '../content.ts';
import { AWKWARD as ODD, plant } from '../bad-input.ts';
import { CANARIES, FIXTURE, SITES, folderOf, type SiteName } from './sites.ts';

/** What a build ended with, and everything that it said. */
interface Built {
  status: number;
  output: string;
}

/**
 * Vitest's global set-up: builds every site once, each in a process of its own, as an author would; two at a time.
 * `SITES_ARE_BUILT` says that `npm test` has done so.
 */
export default async function setup(): Promise<void> {
  if (process.env['SITES_ARE_BUILT'] !== undefined) return;
  const names = Object.keys(SITES) as SiteName[];
  const buildNext = async (): Promise<void> => {
    for (let name = names.shift(); name !== undefined; name = names.shift()) {
      const { status, output } = await build(name);
      if (status !== 0) throw new Error(`The site "${name}" does not build:\n${output}`);
    }
  };
  // Not in the same moment: see `RACE`.
  await Promise.all([buildNext(), wait(3000).then(buildNext)]);
}

async function build(name: SiteName): Promise<Built> {
  const { edit, ...variables } = { edit: undefined, ...SITES[name] };
  const folder = join('.test', name);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  if (edit !== undefined) {
    cpSync(FIXTURE, join(folder, 'content'), { recursive: true });
    EDITS[edit](join(folder, 'content'));
  }
  const environment = {
    ...variables,
    OUT_DIR: folderOf(name),
    CACHE_DIR: join(folder, 'cache'),
    ...(edit === undefined ? {} : { CONTENT_DIR: join(folder, 'content') }),
  };
  if ('VOLUMES_DIR' in environment) makeVolumes(environment);
  return startBuild(environment);
}

/** `npm run volumes` with some settings, without a browser. */
export function makeVolumes(variables: Record<string, string>): string {
  const { status, stdout, stderr } = spawnSync(
    process.execPath,
    [join('src', 'cli', 'volumes.ts'), '--no-pdf'],
    { encoding: 'utf8', env: environmentOf(variables) },
  );
  if (status !== 0) throw new Error(`The volumes cannot be made:\n${stdout}${stderr}`);
  return stdout;
}

/** `npm run build` with some settings. */
export function runBuild(variables: Record<string, string>, flags: readonly string[] = [], cwd = '.'): Built {
  const { status, stdout, stderr } = spawnSync(process.execPath, [BUILD, ...flags], {
    encoding: 'utf8',
    cwd,
    env: environmentOf(variables),
  });
  return RACE.test(stderr)
    ? runBuild(variables, flags, cwd)
    : { status: status ?? 1, output: stdout + stderr };
}

/** Astro writes a file of this name below the project's root for every build: of two at once, one may lose it to the other. */
const RACE = /ENOENT[^\n]*content-(?:assets|modules)\.mjs\.tmp/;

/** The same beside others. */
export async function startBuild(
  variables: Record<string, string>,
  flags: readonly string[] = [],
  cwd = '.',
): Promise<Built> {
  const built = await startOne(variables, flags, cwd);
  return RACE.test(built.output) ? startOne(variables, flags, cwd) : built;
}

function startOne(variables: Record<string, string>, flags: readonly string[], cwd: string): Promise<Built> {
  return new Promise((resolve, reject) => {
    const child = spawn(process.execPath, [BUILD, ...flags], {
      stdio: ['ignore', 'pipe', 'pipe'],
      cwd,
      env: environmentOf(variables),
    });
    running.add(child);
    let output = '';
    for (const stream of [child.stdout, child.stderr])
      stream.setEncoding('utf8').on('data', (said: string) => (output += said));
    child.on('error', reject).on('close', (status) => {
      running.delete(child);
      resolve({ status: status ?? 1, output });
    });
  });
}

/** The builds that have not ended. A test that times out leaves one, which `stop-builds.ts` ends. */
export const running = new Set<ChildProcess>();

const BUILD = join('src', 'cli', 'build.ts');

function environmentOf(variables: Record<string, string>): NodeJS.ProcessEnv {
  return { ...cleanEnvironment(), NO_COLOR: '1', ...variables };
}

/** A copy of the whole project below `.test/`, or another folder, so that its code can be edited too. Gives its folder. */
export function copyProject(name: string, parent = '.test'): string {
  const project = resolve(parent, name);
  rmSync(project, { recursive: true, force: true });
  mkdirSync(project, { recursive: true });
  for (const part of [
    'src',
    'public',
    'astro.config.mjs',
    'package.json',
    'package-lock.json',
    'tsconfig.json',
  ])
    cpSync(part, join(project, part), { recursive: true });
  cpSync(FIXTURE, join(project, 'content'), { recursive: true });
  symlinkSync(resolve('node_modules'), join(project, 'node_modules'));
  return project;
}

/**
 * The machine's environment without what Vitest adds for itself: a build must not think that it is a test. As on a machine
 * of the CI, no build writes into the content.
 */
export function cleanEnvironment(): NodeJS.ProcessEnv {
  const {
    NODE_ENV: _,
    VITEST: __,
    TEST: ___,
    MODE: ____,
    PROD: _____,
    DEV: ______,
    SSR: _______,
    BASE_URL: ________,
    FORCE_COLOR: _________,
    ...rest
  } = process.env;
  return { ...rest, CI: '1' };
}

/** The smallest picture. */
export const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
);

/** An exhibit that is called as another one is, and as its own piece. */
const TITLED_AGAIN = '<Exhibit title="Again" basis="None.">\n\nOnce.\n\n</Exhibit>';

/** A body with everything that an author may write twice. */
const AWKWARD = `Body[^1] with [a link](/about/), [another][far] and <b>raw</b>, ~~no~~ all[^2].

<Aside>One.</Aside>

<Aside>Two.</Aside>

![A "desk" again](./desk.png)

| a | b |
|---|---|
| 1 | 2 |

| c | d |
|:-:|--:|
| 3 | 4 |

## Contents

## Main

## Search

[^1]: A note.
[^2]: Another.

[far]: /subscribe/
`;

const EDITS = {
  plant: (content: string) => {
    const [draft, scheduled, answer, mentor] = CANARIES;
    const cover = `cover:\n  src: ./${draft}.png\n  alt: ${draft}`;
    write(
      content,
      'articles/secret-draft/index.mdx',
      anArticle({
        title: `A ${draft}`,
        extra: `draft: true\n${cover}\ntopics: [${draft}]`,
        body: `${draft}\n\n<Exhibit title="${draft}" basis="${draft}">${draft}</Exhibit>\n\n![${draft}](./${draft}.png)`,
      }),
    );
    writeFileSync(join(content, `articles/secret-draft/${draft}.png`), PIXEL);
    write(
      content,
      'articles/secret-later.mdx',
      anArticle({
        title: `A ${scheduled}`,
        published: '2027-01-01',
        extra: `topics: [${scheduled}]\nkeeps: how-to-present-other-peoples-work`,
        body: scheduled!,
      }),
    );
    write(
      content,
      'questions/project-tasks-not-product-work/secret-mentor.mdx',
      anAnswer({ extra: 'draft: true' }).replace('Do it well.', answer!),
    );
    write(content, 'mentors/secret-mentor.yaml', aMentor({ name: `Someone ${mentor}` }));
    write(
      content,
      'questions/secret-question/question.mdx',
      aQuestion()
        .replace('2026-11-01\nsource', '2027-01-01\nsource')
        .replace('What should', `What ${draft} should`),
    );
    write(
      content,
      'questions/secret-question/ada-lovelace.mdx',
      anAnswer().replace('Do it well.', scheduled!),
    );
    write(content, 'mentors/ada-lovelace.yaml', aMentor({ name: `Ada ${mentor}` }));
    const question = 'questions/project-tasks-not-product-work/question.mdx';
    edit(content, question, (text) =>
      text.replace('  - aaron-bloom\nagree', '  - aaron-bloom\n  - secret-mentor\nagree'),
    );
  },
  keep: (content: string) => {
    const title = `'"Other People’s" </script><b>Work</b> & 你好 👩‍💻 مرحبا'`;
    const cover = 'cover:\n  src: ./cover.png\n  alt: A "desk" <empty>';
    write(
      content,
      'articles/other-peoples-work/index.mdx',
      anArticle({
        title,
        published: '2026-11-20',
        extra: `keeps: how-to-present-other-peoples-work\n${cover}\ntopics: ['<i>a</i> & b']`,
        body: AWKWARD,
      }),
    );
    writeFileSync(join(content, 'articles/other-peoples-work/cover.png'), PIXEL);
    writeFileSync(join(content, 'articles/other-peoples-work/desk.png'), PIXEL);
    const article = anArticle({
      title: 'A Letter',
      published: '2026-11-19',
      extra: 'topics: [boundaries]\nby: [ann-writer]',
      body: 'We mean it, and would say it again.',
    });
    write(content, 'articles/a-letter.mdx', sincerely(article));
    write(
      content,
      'contributors/ann-writer.yaml',
      'name: Ann Writer\nline: Writes at night.\nurl: https://ann.example/\n',
    );
    write(
      content,
      'articles/again.mdx',
      anArticle({ title: 'Again', published: '2026-11-18', body: `Once.\n\n${TITLED_AGAIN}` }),
    );
    write(
      content,
      'articles/the-review.mdx',
      anArticle({
        title: 'The Review',
        published: '2026-11-17',
        body:
          '<Meeting kind="review" title="Review, of the reviews" at="2026-12-07T09:00" minutes={30} ' +
          `says="Bring; it, all." />\n\n${TITLED_AGAIN}`,
      }),
    );
    write(
      content,
      'series/alone.yaml',
      `${aSeries('article: again').replace('A series', 'Alone')}aliases: [lonely]\n`,
    );
    for (const gone of [
      '/articles/gone/ retired satire',
      '/questions/gone/ retired sincere',
      '/series/gone/ retired satire',
      '/series/gone/rss.xml retired satire',
    ])
      edit(content, 'addresses.txt', (text) => `${text}${gone}\n`);
    write(
      content,
      'questions/second/question.mdx',
      aQuestion({
        extra: 'topics: [boundaries]\nupdates:\n  - date: 2026-11-21\n    text: They tried it. "It held."',
      }),
    );
    write(content, 'questions/second/ada-lovelace.mdx', anAnswer().replace('company: Engine\n', ''));
    write(content, 'mentors/ada-lovelace.yaml', aMentor().replace('company: Engine\n', ''));
    for (const [index, files] of Object.values(ODD).entries())
      for (const [path, text] of Object.entries(files))
        if (path.startsWith('articles/'))
          plant(content, { [path.replace('odd', `odd-${index + 1}`)]: renamed(text, index + 1) });
    write(
      content,
      'articles/follow-up.mdx',
      anArticle({
        title: 'Again and Again',
        published: '2026-11-21',
        extra:
          'follows: again\naliases: [once, twice]\ncorrections:\n  - date: 2026-11-22\n    text: It said "never" -- it is "seldom".',
      }),
    );
    write(
      content,
      'mentors/charles-babbage.yaml',
      aMentor({
        name: 'Charles Babbage',
        extra: 'portrait:\n  src: ./charles-babbage.png\n  credit: A friend\n',
      }),
    );
    writeFileSync(join(content, 'mentors/charles-babbage.png'), PIXEL);
    write(
      content,
      'questions/fourth/question.mdx',
      aQuestion({ answers: ['charles-babbage'] })
        .replace('What should', 'How should')
        .replace('A question.', 'Another question.'),
    );
    write(content, 'questions/fourth/charles-babbage.mdx', anAnswer());
    write(
      content,
      'questions/third/question.mdx',
      aQuestion({ extra: '' }).replace('What should', 'What else should'),
    );
    write(content, 'questions/third/ada-lovelace.mdx', anAnswer({ extra: 'draft: true' }));
  },
} satisfies Record<string, (content: string) => void>;

function write(content: string, path: string, text: string): void {
  mkdirSync(dirname(join(content, path)), { recursive: true });
  writeFileSync(join(content, path), text);
}

/** A file of several that would have one title and one summary. */
function renamed(text: string | Buffer, number: number): string | Buffer {
  return typeof text === 'string'
    ? text
        .replace(/^title: A memo$/m, `title: A memo, ${number}`)
        .replace(/^summary: "Satire: a memo\."$/m, `summary: "Satire: a memo, ${number}."`)
    : text;
}

function edit(content: string, path: string, change: (text: string) => string): void {
  const before = readFileSync(join(content, path), 'utf8');
  const after = change(before);
  if (after === before) throw new Error(`The edit of ${path} changes nothing.`);
  writeFileSync(join(content, path), after);
}
