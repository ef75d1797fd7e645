import { kindsWith } from '../../content/kinds.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';

/**
 * Satire says so wherever it is shown without its page: in search, feeds and previews, which show the summary. What is meant
 * never does.
 */
export function checkSummaries(entries: Entries): Diagnostic[] {
  return entriesOf(entries, kindsWith('summary')).flatMap(({ data: { voice, summary }, source }) => {
    if (voice === 'satire' && !/satir/i.test(summary))
      return [
        diagnosticAt(
          source,
          'summary',
          'The summary does not say that this is satire.',
          'Begin it with "Satire:", in quotation marks, or say it in the sentence.',
        ),
      ];
    if (isMisvoiced({ voice, summary }))
      return [
        diagnosticAt(
          source,
          'voice',
          'The summary says that this is satire, and the voice is sincere.',
          'Write "voice: satire", or a summary of what is meant.',
        ),
      ];
    return [];
  });
}

/** Whether a piece is called sincere by a slip: its summary says that it is satire. What follows from the voice is not told. */
export function isMisvoiced(data: { voice?: string; summary?: string }): boolean {
  return data.voice === 'sincere' && /^["“]?satire\s*:/i.test(data.summary ?? '');
}

/** Readers know a mentor by the name. */
export function checkNames({ mentor }: Entries): Diagnostic[] {
  const first = new Map<string, string>();
  return [...mentor.values()]
    .toSorted((a, b) => compare(a.id, b.id))
    .flatMap(({ data: { name }, source }) => {
      const other = first.get(name);
      first.set(name, other ?? source.file);
      return other === undefined
        ? []
        : [
            diagnosticAt(
              source,
              'name',
              `"${name}" is the name of ${other} too.`,
              'Keep one record, or tell the two apart in the name.',
            ),
          ];
    });
}
