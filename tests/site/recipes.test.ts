import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { afterAll, expect, test } from 'vitest';
import { BODY_PLACEHOLDERS, FIRST_HEADING, PLACEHOLDERS } from '../../src/content/placeholders.ts';
import { copyProject, runBuild } from './build-sites.ts';

const text = readFileSync('CONTRIBUTING.md', 'utf8');
const blocks = (language: string) =>
  [...text.matchAll(new RegExp(`\`\`\`${language}\\n([\\s\\S]*?)\`\`\``, 'g'))].map(
    ([, block]) => block ?? '',
  );

const project = copyProject('recipes');
afterAll(() => rmSync(project, { recursive: true, force: true }));
const at = (path: string) => join(project, 'content', path);
const edit = (path: string, change: (before: string) => string) =>
  writeFileSync(at(path), change(readFileSync(at(path), 'utf8')));
/** What an author does with a new file: writes the real thing, and publishes it. */
const publish = (path: string) =>
  edit(path, (before) => {
    const begun = [...Object.values(PLACEHOLDERS), ...Object.values(BODY_PLACEHOLDERS), FIRST_HEADING];
    const written = begun.reduce(
      (text, placeholder) =>
        text.replaceAll(
          placeholder,
          placeholder.startsWith('http')
            ? 'https://forum.example/q'
            : placeholder.startsWith('Satire')
              ? `Satire: ${path}.`
              : 'Something real',
        ),
      before,
    );
    return written.replace('draft: true\n', '').replace(/^published: .*$/m, 'published: 2026-11-20');
  });

/** Runs the commands of one block as an author types them. */
function run(block: string): string {
  const { status, stdout, stderr } = spawnSync('sh', ['-ec', block], {
    cwd: project,
    encoding: 'utf8',
    env: { ...process.env, BUILD_NOW: '2026-11-25', NO_COLOR: '1', CI: '', VITEST: '', NODE_ENV: '' },
  });
  expect([status, stdout + stderr]).toEqual([0, expect.any(String)]);
  return stdout + stderr;
}

test('runs every recipe as it is written, one after the other, to a site with everything in it', () => {
  const [memo, check, promise, desk, series, rename, gone, letters, send, editor, build] = blocks('sh');
  expect(blocks('sh')).toHaveLength(11);

  run(memo!);
  writeFileSync(
    at('articles/how-to-do-a-thing.mdx'),
    blocks('mdx').find((block) => block.includes('title: How to Do a Thing'))!,
  );
  expect(run(check!)).toContain('No problems in the content.');

  run(promise!);
  edit('articles/how-to-do-a-thing.mdx', (before) => `${before}\n<Promise id="how-to-be-thanked" />\n`);
  publish('articles/how-to-be-thanked-for-it.mdx');
  run(desk!);
  for (const path of ['question', 'ada-lovelace', 'charles-babbage'])
    publish(`questions/who-decides/${path}.mdx`);
  publish('mentors/ada-lovelace.yaml');
  run(series!);
  publish('series/a-course.yaml');
  publish('articles/of-its-own.mdx');
  edit('articles/of-its-own.mdx', (before) =>
    before.replace(
      /^# corrections: .*$/m,
      blocks('yaml')
        .find((block) => block.startsWith('corrections:'))!
        .trim(),
    ),
  );
  run(rename!);
  run(editor!);
  expect(run(check!)).toContain('Every piece is published.');
  run(build!);

  const page = (path: string) => readFileSync(join(project, 'dist', path, 'index.html'), 'utf8');
  expect(page('articles/how-to-do-anything')).toContain('<a href="/articles/how-to-be-thanked-for-it/">');
  expect(page('articles/how-to-do-a-thing')).toContain('url=/articles/how-to-do-anything/');
  expect(readFileSync(join(project, 'dist', '_redirects'), 'utf8').match(/^\/articles\/.*$/gm)).toEqual([
    '/articles/how-to-do-a-thing/ /articles/how-to-do-anything/ 301',
  ]);
  expect(run(letters!)).toContain('of-its-own.eml');
  expect(run(send!)).toContain('nothing is ever sent');
  expect(page('questions/who-decides')).toMatch(/Ada Lovelace[\s\S]*Charles Babbage/);
  expect(page('series/a-course')).toContain('A Memo of Its Own');
  expect(page('articles/of-its-own')).toMatch(/Corrected on[\s\S]*24 November 2026[\s\S]*There are five\./);
  expect(existsSync(join(project, 'dist', 'mentors', 'mary-somerville'))).toBe(false);

  expect(readFileSync(at('addresses.txt'), 'utf8')).toMatch(
    /^\/articles\/how-to-be-thanked-for-it\/ article 2026-11-\d\d\S* tag:/m,
  );
  const [remove = '', ...retire] = gone!.split('\n');
  run(remove);
  const line =
    readFileSync(at('addresses.txt'), 'utf8')
      .split('\n')
      .findIndex((text) => text.startsWith('/articles/how-to-be-thanked-for-it/ ')) + 1;
  expect(runBuild({ BUILD_NOW: '2026-11-25' }, [], project)).toEqual({
    status: 1,
    output: expect.stringContaining(
      `content/addresses.txt:${line}  Readers know /articles/how-to-be-thanked-for-it/,`,
    ),
  });
  expect(page('articles/how-to-be-thanked-for-it')).toContain('How to Be Thanked for It');
  run(retire.join('\n'));
  run(build!);
  expect(readFileSync(join(project, 'dist', '_redirects'), 'utf8')).toContain(
    '/articles/how-to-be-thanked-for-it/ /articles/how-to-be-thanked-for-it/ 410!\n',
  );
  expect(page('articles/how-to-be-thanked-for-it')).toContain('This page has retired.');
  expect(page('articles/how-to-do-anything')).not.toContain('href="/articles/how-to-be-thanked-for-it/"');
}, 240_000);
