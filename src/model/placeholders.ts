import type { Entries, Entry } from './parse.ts';
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

/** What a new file was begun with, in a file that is no draft any more. */
export function checkPlaceholders(entries: Entries): Problem[] {
  const begun = new Set<string>(Object.values(PLACEHOLDERS));
  const all = (['article', 'question', 'answer', 'series'] as const).flatMap((kind): Entry[] => [...entries[kind].values()]);
  return all
    .filter(({ data }) => !('draft' in data) || !data.draft)
    .flatMap(({ data, source }) => {
      const mend = 'draft' in data ? 'Write the real one, or add "draft: true".' : 'Write the real one.';
      const fields = listTexts(source.fields ?? {}).filter(([, text]) => begun.has(text));
      const headings = source.body?.headings.filter(({ text }) => text === FIRST_HEADING) ?? [];
      return [
        ...fields.map(([path, text]) => problemAt(source, path, `"${path}" still says "${text}".`, mend)),
        ...headings.map(({ line, text }) => ({ file: source.file, line, what: `A heading still says "${text}".`, mend })),
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
