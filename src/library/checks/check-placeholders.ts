import { FIRST_HEADING, PLACEHOLDERS } from '../../content/placeholders.ts';
import { CONTENT_FACTS, CONTENT_KINDS } from '../../content/kinds.ts';
import { nameField } from '../../content/mismatch.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';

/** What a new file was begun with, in a file that is no draft any more. */
export function checkPlaceholders(entries: Entries): Diagnostic[] {
  const begun = new Set<string>(Object.values(PLACEHOLDERS));
  // A mentor has no page before an answer has.
  const answered = new Set(
    [...entries.answer.values()].filter(({ data }) => !data.draft).map(({ id }) => id.split('/')[1]),
  );
  const all = entriesOf(entries, CONTENT_KINDS).filter(
    ({ id, source }) => source.kind !== 'mentor' || answered.has(id),
  );
  return all
    .filter(({ data }) => !('draft' in data) || !data.draft)
    .flatMap(({ data, source }) => {
      const hint = 'draft' in data ? 'Write the real one, or add "draft: true".' : 'Write the real one.';
      const { shape } = CONTENT_FACTS[source.kind].schema;
      const fields = listTexts(source.fields ?? {}).filter(
        ([name, text]) => begun.has(text) || text === shape[name]?.description,
      );
      const headings = source.body?.headings.filter(({ text }) => text === FIRST_HEADING) ?? [];
      const lines = source.body?.begun ?? [];
      return [
        ...fields.map(([path, text]) =>
          diagnosticAt(source, path, `${nameField(path.split('.'))} still says "${text}".`, hint),
        ),
        ...headings.map(({ line, text }) => ({
          file: source.file,
          line,
          message: `A heading still says "${text}".`,
          hint,
        })),
        ...lines.map(({ line, text }) => ({
          file: source.file,
          line,
          message: `The text still says "${text}".`,
          hint,
        })),
      ];
    });
}

/** Every text in some fields, by its path. */
function listTexts(fields: Record<string, unknown>, before = ''): [path: string, text: string][] {
  return Object.entries(fields).flatMap(([name, value]): [string, string][] => {
    if (typeof value === 'string') return [[`${before}${name}`, value]];
    return typeof value === 'object' && value !== null
      ? listTexts(value as Record<string, unknown>, `${before}${name}.`)
      : [];
  });
}
