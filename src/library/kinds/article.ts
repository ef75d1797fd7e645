import { suggest } from '../../content/did-you-mean.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';
import { isMissing, type Entries } from '../../content/validate.ts';
import type { PieceOf } from '../types.ts';
import { plateOf } from '../views/house-plate.ts';
import { describePlace } from '../views/wording.ts';
import { listPieces, type LibraryKind } from './library-kind.ts';

export const article: LibraryKind<PieceOf<'article'>> = {
  list: (joining) => listPieces('article', joining),
  check: checkStraightAnswers,
  files: ({ file }) => [file],
  line: ({ standfirst }) => standfirst,
  detail: (one, { placeOf }) => {
    const place = placeOf(one);
    return place && describePlace(place);
  },
  emblem: (one) => (one.voice === 'satire' ? { plate: plateOf(one) } : undefined),
};

function checkStraightAnswers(entries: Entries): Diagnostic[] {
  return [...entries.article.values()].flatMap(({ data, source }) => {
    const { straightAnswer } = data;
    if (straightAnswer === undefined || !isMissing(entries, 'question', straightAnswer)) return [];
    const hint =
      suggest(straightAnswer, [...entries.question.keys()]).trim() ||
      `Write content/questions/${straightAnswer}/question.mdx.`;
    return [
      diagnosticAt(
        source,
        'straightAnswer',
        `"straightAnswer" names "${straightAnswer}", but there is no such question.`,
        hint,
      ),
    ];
  });
}
