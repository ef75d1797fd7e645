import { FIRST_HEADING, isUnwritten, PLACEHOLDERS } from '../../content/placeholders.ts';
import { CONTENT_FACTS, CONTENT_KINDS } from '../../content/kinds.ts';
import { nameField } from '../../content/mismatch.ts';
import { entriesOf, type Entries, type Entry } from '../../content/validate.ts';
import { memoize } from '../../memoize.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';

/** What a new file was begun with, in a file that is no draft any more. */
export function checkPlaceholders(entries: Entries): Diagnostic[] {
  // A mentor has no page before an answer has.
  const answered = new Set(
    [...entries.answer.values()].filter(({ data }) => !data.draft).map(({ id }) => id.split('/')[1]),
  );
  const all = entriesOf(entries, CONTENT_KINDS).filter(
    ({ id, source }) => source.kind !== 'mentor' || answered.has(id),
  );
  return all.filter(({ data }) => !('draft' in data) || !data.draft).flatMap(listBegun);
}

const listBegun = memoize(({ data, source }: Entry): Diagnostic[] => {
  const hint = 'draft' in data ? 'Write the real one, or add "draft: true".' : 'Write the real one.';
  const { shape } = CONTENT_FACTS[source.kind].schema;
  const fields = listTexts(source.fields ?? {}).filter(
    ([name, text]) => BEGUN.has(text) || isUnwritten(text) || text === shape[name]?.description,
  );
  const headings = source.body?.headings.filter(({ text }) => text === FIRST_HEADING) ?? [];
  const lines = source.body?.begun ?? [];
  const at = (line: number, message: string) => ({ file: source.file, line, message, hint });
  return [
    ...fields.map(([path, text]) =>
      diagnosticAt(source, path, `${nameField(path.split('.'))} still says "${text}".`, hint),
    ),
    ...headings.map(({ line, text }) => at(line, `A heading still says "${text}".`)),
    ...lines.map(({ line, text }) => at(line, `The text still says "${text}".`)),
  ];
});

const BEGUN: ReadonlySet<string> = new Set(Object.values(PLACEHOLDERS));

/** Every text in some fields, by its path. */
function listTexts(fields: Record<string, unknown>, before = ''): [path: string, text: string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${before}${name}`, value]];
    return typeof value === 'object' && value !== null
      ? listTexts(value as Record<string, unknown>, `${before}${name}.`)
      : [];
  });
}
