import { nameField, type Entries, type Entry } from './parse.ts';
import type { Problem } from './problems.ts';
import { problemAt } from './source.ts';

/** What stands in a new file until somebody has written the real thing. */
export const PLACEHOLDERS = {
  standfirst: 'One sentence: what the piece undertakes to teach.',
  satire: 'Satire: one line that says plainly what this is.',
  sincere: 'One line that says plainly what this is.',
  question: 'One line: what is asked, and who answers.',
  series: 'One sentence: what the whole series undertakes.',
  role: 'The role held when answering',
  roleNow: 'The role on the day it was recorded',
  stance: 'The answer in a line',
  source: 'Name of the source',
  original: 'https://example.org/the-original',
} as const;

export const FIRST_HEADING = 'The first heading';

/** What stands in the body of a new file. Each is a line, or begins one. */
export const BODY_PLACEHOLDERS = {
  first: 'The first paragraph.',
  rest: 'The rest.',
  digest: 'The digest, in our own words.',
  short: 'The short answer, in two to four sentences',
} as const;

/** The lines of a body that still say what it was begun with, counted from the file's top. */
export function findBegun(text: string, above: number): { text: string; line: number }[] {
  const begun = Object.values(BODY_PLACEHOLDERS).filter((placeholder) => text.includes(placeholder));
  if (begun.length === 0) return [];
  return text.split('\n').flatMap((line, index) => {
    const found = begun.find((placeholder) => (placeholder.endsWith('.') ? line.trim() === placeholder : line.trimStart().startsWith(placeholder)));
    return found === undefined ? [] : [{ text: found, line: index + 1 + above }];
  });
}

/** What a new file was begun with, in a file that is no draft any more. */
export function checkPlaceholders(entries: Entries): Problem[] {
  const begun = new Set<string>(Object.values(PLACEHOLDERS));
  // A mentor has no page before an answer has.
  const answered = new Set([...entries.answer.values()].filter(({ data }) => !data.draft).map(({ id }) => id.split('/')[1]));
  const all = (['article', 'question', 'answer', 'series', 'mentor'] as const).flatMap((kind): Entry[] => [...entries[kind].values()].filter(({ id }) => kind !== 'mentor' || answered.has(id)));
  return all
    .filter(({ data }) => !('draft' in data) || !data.draft)
    .flatMap(({ data, source }) => {
      const mend = 'draft' in data ? 'Write the real one, or add "draft: true".' : 'Write the real one.';
      const fields = listTexts(source.fields ?? {}).filter(([, text]) => begun.has(text));
      const headings = source.body?.headings.filter(({ text }) => text === FIRST_HEADING) ?? [];
      const lines = source.body?.begun ?? [];
      return [
        ...fields.map(([path, text]) => problemAt(source, path, `${nameField(path.split('.'))} still says "${text}".`, mend)),
        ...headings.map(({ line, text }) => ({ file: source.file, line, what: `A heading still says "${text}".`, mend })),
        ...lines.map(({ line, text }) => ({ file: source.file, line, what: `The text still says "${text}".`, mend })),
      ];
    });
}

/** Every text in some fields, by its path. */
function listTexts(fields: Record<string, unknown>, before = ''): [path: string, text: string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${before}${name}`, value]];
    return typeof value === 'object' && value !== null ? listTexts(value as Record<string, unknown>, `${before}${name}.`) : [];
  });
}
