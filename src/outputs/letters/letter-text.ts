import type { Library, Piece } from '../../library/types.ts';
import { describePlace } from '../../library/views/wording.ts';
import { absolute, href, site, voices } from '../../site.ts';
import { NOT_COUNTED } from './letter-html.ts';

/** What stands below a piece in plain text: its series, the serious version, its topics, and whose it is. */
export function writeTextFoot(piece: Piece, { placeOf, straightAnswerOf }: Library): string[] {
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  const answer = piece.kind === 'article' ? straightAnswerOf(piece) : undefined;
  return [
    ...(piece.kind === 'article' && piece.voice === 'satire'
      ? [`${voices.satire.signOff}\n${site.name}`]
      : []),
    ...(place === undefined ? [] : [`${describePlace(place)}: ${absolute(place.series.path)}`]),
    ...(answer === undefined
      ? []
      : [`The serious version, from the ${voices.sincere.desk}: ${answer.title} ${absolute(answer.path)}`]),
    ...(piece.topics.length === 0 ? [] : [`Filed under ${piece.topics.map(({ name }) => name).join(', ')}.`]),
    ...listTextEnd(),
  ];
}

/** What stands at the end of every letter, below the mark that mail clients take for the beginning of a signature. */
export function listTextEnd(): string[] {
  const lines = [
    `${site.name}, ${absolute(href('/'))}`,
    NOT_COUNTED,
    site.copyright,
    `Subscribe, or stop: ${absolute(href('/subscribe/'))}`,
  ];
  return [`-- \n${lines.join('\n')}`];
}
