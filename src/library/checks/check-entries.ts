import { instantOf } from '../../content/dates.ts';
import { checkBodies } from './check-bodies.ts';
import { checkFollowUps } from '../follow-ups.ts';
import { KINDS, kindsWith, type Kind } from '../../content/kinds.ts';
import { nameField } from '../../content/mismatch.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { type Diagnostic } from '../../content/diagnostics.ts';
import { checkPlaceholders } from './check-placeholders.ts';
import { libraryKind } from '../kinds/registry.ts';
import { checkAliases } from '../aliases.ts';
import { diagnosticAt } from '../../content/source.ts';
import { checkTerms } from '../glossary.ts';
import { checkTopics } from '../topics.ts';
import { checkSummaries } from './check-voices.ts';

/** What is wrong in the files, and between them, whatever the day is. `fresh` are the files of pieces that no reader has seen. */
export function checkEntries(entries: Entries, fresh: ReadonlySet<string>): Diagnostic[] {
  const knownFirst =
    fresh.size === 0 ? entries : { ...entries, article: sortKnownFirst(entries.article, fresh) };
  return [
    ...ALL_KINDS.map((kind) => libraryKind(kind).check ?? (() => [])),
    checkDates,
    checkTopics,
    checkFollowUps,
    checkAliases,
    checkTerms,
    checkPlaceholders,
    checkSummaries,
    checkBodies,
  ].flatMap((check) => check(knownFirst));
}

const ALL_KINDS = Object.keys(KINDS) as Kind[];

/** Articles with those behind that no reader has seen: of two that cannot both stand, the newer one is wrong. */
function sortKnownFirst(articles: Entries['article'], fresh: ReadonlySet<string>): Entries['article'] {
  return new Map(
    [...articles].toSorted(
      ([, a], [, b]) => Number(fresh.has(a.source.file)) - Number(fresh.has(b.source.file)),
    ),
  );
}

function checkDates(entries: Entries): Diagnostic[] {
  return entriesOf(entries, kindsWith('published')).flatMap(
    ({ data: { published, updated, corrections }, source }) => {
      const dates = [
        ...(updated === undefined ? [] : [['updated', updated] as const]),
        ...corrections.map(({ date }, index) => [`corrections.${index}.date`, date] as const),
      ];
      const early = dates.filter(([, date]) => instantOf(date) < instantOf(published.slice(0, 10)));
      return early.map(([field, date]) =>
        diagnosticAt(
          source,
          field,
          `${nameField(field.split('.'))} is ${date}, before the piece was published.`,
          `Write a day from ${published.slice(0, 10)} on, or remove it.`,
        ),
      );
    },
  );
}
