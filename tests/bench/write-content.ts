import { mkdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { stringify } from 'yaml';
import type { Article } from './articles.ts';
import { toMdx } from './blocks.ts';
import type { Corpus } from './corpus.ts';
import type { Question } from './people.ts';
import type { Series } from './series.ts';

/** Files by their paths inside a folder. */
export type Files = Record<string, string>;

/** Writes a corpus as this project's `content/`, valid under its schemas. What stood in the folder is removed. */
export function writeContent(corpus: Corpus, folder: string): void {
  rmSync(folder, { recursive: true, force: true });
  const { articles, series, questions, mentors, promises, pages } = corpus;
  writeFiles(folder, {
    ...Object.fromEntries(articles.map((article) => [`articles/${article.id}.mdx`, writeArticle(article)])),
    ...Object.fromEntries(series.map((one) => [`series/${one.id}.yaml`, writeSeries(one)])),
    ...Object.assign({}, ...questions.map(writeQuestion)),
    ...Object.fromEntries(mentors.map(({ id, ...facts }) => [`mentors/${id}.yaml`, toYaml(facts)])),
    ...Object.fromEntries(promises.map(({ id, ...facts }) => [`promises/${id}.yaml`, toYaml(facts)])),
    ...Object.fromEntries(pages.map(({ id, text }) => [`pages/${id}.mdx`, text])),
  });
}

/** Writes files, with the folders that they need. */
export function writeFiles(folder: string, files: Files): void {
  for (const [path, text] of Object.entries(files)) {
    mkdirSync(dirname(join(folder, path)), { recursive: true });
    writeFileSync(join(folder, path), text);
  }
}

/** Frontmatter and a body. A field that is undefined is left out. */
export function withFrontmatter(fields: Record<string, unknown>, body: string): string {
  return `---\n${toYaml(fields)}---\n\n${body}`;
}

/** Dates stay as they are written, and long lines whole. */
function toYaml(fields: object): string {
  return stringify(fields, { lineWidth: 0, aliasDuplicateObjects: false });
}

function writeArticle({ id: _, body, series: __, ...fields }: Article): string {
  return withFrontmatter(fields, toMdx(body));
}

function writeSeries({ id: _, parts, promise, ...fields }: Series): string {
  const last = promise === undefined ? [] : [{ promise: promise.id }];
  return toYaml({
    ...fields,
    voice: 'satire',
    parts: [...parts.map(({ id }) => ({ article: id })), ...last],
  });
}

function writeQuestion({ id, body, answers, ...fields }: Question): Files {
  const source = { name: 'A forum', url: `https://example.net/questions/${id}`, consulted: '2026-10-31' };
  const question = withFrontmatter(
    { ...fields, voice: 'sincere', source, answers: answers.map(({ mentor }) => mentor.id) },
    toMdx(body),
  );
  const files = answers.map(({ mentor, body: digest, ...facts }) => {
    const { role, company } = mentor;
    return [
      `questions/${id}/${mentor.id}.mdx`,
      withFrontmatter({ role, company, form: 'digest', ...facts }, toMdx(digest)),
    ];
  });
  return { [`questions/${id}/question.mdx`]: question, ...Object.fromEntries(files) };
}
