import { formatDate, instantOf } from '../../content/dates.ts';
import { type Diagnostic } from '../../content/diagnostics.ts';
import { kindsWith } from '../../content/kinds.ts';
import { diagnosticAt } from '../../content/source.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { count, DAYS } from '../views/wording.ts';
import type { Library } from '../types.ts';

/** Pieces that readers see for the first time, with a date of long ago. */
export function checkFirstAppearance(entries: Entries, { pieces }: Library, now: Date): Diagnostic[] {
  const late = new Map(pieces.filter(({ isNew }) => isNew).map((piece) => [piece.file, piece]));
  return entriesOf(entries, kindsWith('published')).flatMap(({ data: { published }, source }) => {
    const piece = late.get(source.file);
    const days = Math.floor((now.getTime() - instantOf(published).getTime()) / DAY);
    if (piece === undefined || days < MIN_DAYS) return [];
    return [
      {
        ...diagnosticAt(
          source,
          'published',
          `"${piece.title}" appears for the first time, dated ${count(days, DAYS)} ago.`,
          `Lists and feeds show it as new; its page says ${formatDate(piece.published)}. Write another "published" if that is not meant.`,
        ),
        isWarning: true,
      },
    ];
  });
}

const DAY = 86_400_000;

/** A piece may lie for a few days between its date and its end. */
const MIN_DAYS = 7;
