import { createHash } from 'node:crypto';
import { cpSync, existsSync, readFileSync, readdirSync, statSync, unlinkSync, writeFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { afterEach, beforeAll, expect, test } from 'vitest';
import { anArticle } from '../content.ts';
import { copyProject, runBuild } from './build-sites.ts';
import { NOW } from './sites.ts';

/** A copy of the whole project, so that its code can be harmed. */
const project = resolve('.test', 'check-site');
const live = join(project, 'dist');
const before = new Map<string, string | undefined>();
let whole = '';

beforeAll(() => {
  copyProject('check-site');
  put(
    'content/articles/secret.mdx',
    anArticle({
      title: 'What Nobody May Read Yet',
      extra: 'draft: true\ntopics: [boundaries]',
      body: 'It is full of words that nobody may read yet.',
    }),
  );
  expect(build()).toMatchObject({ status: 0 });
  whole = digest();
});

afterEach(() => {
  for (const [path, text] of before)
    if (text === undefined) unlinkSync(join(project, path));
    else writeFileSync(join(project, path), text);
  before.clear();
});

test('says at once everything that the code has broken, each with the file that it comes from, and leaves the last site as it was', () => {
  change('src/components/frame/Footer.astro', "href('/about/')", "href('/about/#nowhere')");
  change('src/layouts/Base.astro', "href('/favicon.svg')", "href('/icon.svg')");
  change('src/layouts/Article.astro', '</article>', '<p><div>x</div></p></article>');
  change('src/outputs/structured-data.ts', 'headline: piece', 'headlines: piece');
  change('src/pages/sitemap.xml.ts', 'toString(), {', "toString() + '<', {");
  change('src/outputs/hosting/robots-txt.ts', '/sitemap.xml', '/sitemaps.xml');
  change('src/pages/topics/index.astro', '  title="Topics"\n', '  title="Search"\n');
  change('src/library/index.ts', '  return library;', '  return getPublication().everything;');
  change(
    'src/pages/feed.css.ts',
    'display: none; }',
    'display: none; } .x { background: url(./nothing.png); }',
  );
  put(
    'src/pages/lonely.astro',
    "---\nimport Base from '../layouts/Base.astro';\n---\n\n" +
      '<Base title="Lonely" description="A lonely page." path="/lonely/"><h1>Lonely</h1></Base>\n',
  );
  const { status, output } = build();
  expect(status).toBe(1);
  const lines = output.split('\n');
  const told = (start: string, words: string) =>
    lines.some((line) => line.startsWith(start) && line.includes(words));
  expect(
    [
      ['src/pages/index.astro:1  / ', 'links to "/about/#nowhere", a place that is not there. So it is on'],
      ['src/pages/index.astro:1  / ', 'names "/icon.svg", which is not there. So it is on'],
      ['src/pages/articles/[id].astro:1  /articles/', ', of content/articles/'],
      ['src/pages/articles/[id].astro:1  /articles/', 'does not close <p> before <div>. So it is on'],
      [
        'src/pages/articles/[id].astro:1  /articles/',
        'has structured data of the type "SatiricalArticle" without "headline". So it is on',
      ],
      ['src/pages/sitemap.xml.ts:1  /sitemap.xml ', 'cannot be read: '],
      ['src/pages/robots.txt.ts:1  /robots.txt ', 'names "/sitemaps.xml", which is not there.'],
      ['src/pages/topics/index.astro:1  /topics/ ', 'has the title of /search/: "Search'],
      ['', '/feed.css names "/nothing.png", which is not there.'],
      ['src/pages/lonely.astro:1  /lonely/ ', 'is a page that no link leads to'],
      [
        'src/pages/articles/[id].astro:1  /articles/secret/ ',
        'says "It is full of words that nobody may read yet", which is hidden in content/articles/secret.mdx.',
      ],
      ['', 'says "What Nobody May Read Yet", which is hidden in content/articles/secret.mdx.'],
      ['', 'says "/articles/secret/", which is hidden in content/articles/secret.mdx.'],
    ].filter(([start = '', words = '']) => !told(start, words)),
  ).toEqual([]);
  expect(output).toMatch(/^\d+ problems in the built site\.$/m);
  expect(output).toContain('Nothing was published; the last site is unchanged.');
  expect(output).not.toMatch(/^\s+at /m);
  expect(digest()).toBe(whole);
});

test('publishes what is scheduled for a day, leaves out new pieces with a fault or the title of another, and says so last', () => {
  put(
    'content/articles/zz-again.mdx',
    anArticle({ title: 'How to Establish Boundaries', published: '2026-11-20' }),
  );
  put('content/articles/on-time.mdx', anArticle({ title: 'On Time', published: '2026-11-25' }));
  put(
    'content/articles/faulty.mdx',
    anArticle({ title: 'Faulty', published: '2026-11-25', body: '<Nope />' }),
  );
  const { status, output } = build();
  expect([status, output]).toEqual([
    2,
    expect.stringContaining(
      'content/articles/zz-again.mdx:2  This title is that of ' +
        'content/articles/how-to-establish-boundaries.mdx already. Choose another title: readers tell ' +
        'the two pages apart by it.',
    ),
  ]);
  expect(output.trimEnd().split('\n').at(-1)).toBe(
    'Left out because of what is wrong there: content/articles/faulty.mdx, content/articles/zz-again.mdx. ' +
      'Everything else is published. Correct them and build again.',
  );
  expect(
    ['on-time', 'faulty', 'zz-again'].map((slug) => existsSync(join(live, `articles/${slug}/index.html`))),
  ).toEqual([true, false, false]);
  expect(readFileSync(join(live, 'sitemap.xml'), 'utf8')).not.toMatch(/\/articles\/(?:faulty|zz-again)\//);
});

test('lets a draft repeat what is published, and be promised; never keeps a long piece back, and says how heavy it is', () => {
  put(
    'content/articles/secret-too.mdx',
    anArticle({
      title: 'How to Present Other People’s Work',
      extra: 'draft: true\nkeeps: how-to-present-other-peoples-work',
      body: 'We hold our boundaries, and our boundaries hold us.',
    }),
  );
  put(
    'content/articles/open.mdx',
    anArticle({ title: 'Open', body: 'We hold our boundaries, and our boundaries hold us.' }),
  );
  const words = Array.from({ length: 9000 }, (_, at) => `w${(at * 7919) % 9973}`).join(' ');
  put('content/articles/long.mdx', anArticle({ title: 'A Long One', published: '2026-11-20', body: words }));
  expect(build()).toEqual({
    status: 0,
    output: expect.stringMatching(
      /^Heavier than 14\.6 kB compressed, more than a server sends at once: \/articles\/long\/ \(\d\d\.\d kB\)[.,][\s\S]*Published in/m,
    ),
  });
});

test('refuses a font that is too heavy, and a script', () => {
  change(
    'src/render/mdx/Zodiac/zodiac-signs.ts',
    'class',
    `console.log(${JSON.stringify(Array.from({ length: 2000 }, (_, at) => (at * 7919) % 9973).join(' '))});\nclass`,
  );
  for (const [file, whole] of [
    ['imbue', 'imbue/files/imbue-latin-standard-normal'],
    ['brygada-1918', 'brygada-1918/files/brygada-1918-latin-ext-wght-normal'],
  ])
    cpSync(
      `node_modules/@fontsource-variable/${whole}.woff2`,
      join(project, `src/assets/fonts/${file}.woff2`),
    );
  const { status, output } = build();
  expect([status, output]).toEqual([
    1,
    expect.stringMatching(/Zodiac.*\.js weighs \d{4} bytes compressed; a script of a part may weigh 3000\./),
  ]);
  expect(output).toMatch(/\.woff2 and the other fonts weigh 76112 bytes; they may weigh 70000\./);
});

function build(): { status: number; output: string } {
  return runBuild({ BUILD_NOW: NOW, OUT_DIR: 'dist', CACHE_DIR: 'cache' }, [], project);
}

function put(path: string, text: string): void {
  if (!before.has(path) && whole !== '')
    before.set(path, existsSync(join(project, path)) ? readFileSync(join(project, path), 'utf8') : undefined);
  writeFileSync(join(project, path), text);
}

function change(path: string, from: string, to: string): void {
  const text = readFileSync(join(project, path), 'utf8');
  expect([path, text.includes(from)]).toEqual([path, true]);
  put(
    path,
    text.replace(from, () => to),
  );
}

/** The bytes of every file of the live site. */
function digest(): string {
  const files = readdirSync(live, { recursive: true, encoding: 'utf8' })
    .filter((path) => statSync(join(live, path)).isFile())
    .sort();
  const hash = createHash('sha1');
  for (const path of files) hash.update(`${path}\n`).update(readFileSync(join(live, path)));
  return hash.digest('hex');
}
