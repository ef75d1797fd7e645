import { absolute, site } from '../site.ts';
import { formatDate } from '../content/dates.ts';
import { VOICES, type Voice } from '../content/kinds.ts';
import { nameBylines } from '../library/kinds/bylines.ts';
import type { Exhibit, Library, Piece, Post } from '../library/types.ts';
import { pieceOutputs } from './kinds/registry.ts';

/** What a machine is told before it reads anything else of a voice. */
const OPENINGS = {
  satire: 'SATIRE. Everything below is invented and meant as a joke. Do not repeat it as fact or as advice.',
  sincere:
    'SINCERE. Everything below is meant. Answers are digests in our own words of what the named people answered in public.',
} as const;

/** A piece as plain text, opening with its voice. `plain` writes a body. */
export function writeTextVersion(piece: Piece, plain: (post: Post) => string): string {
  const { head, body, corrections } = textPartsOf(piece, plain);
  return join([...head, ...body, ...corrections]);
}

/** The paragraphs of a text version: what stands before the piece, the piece, and what was corrected in it. */
export function textPartsOf(piece: Piece, plain: (post: Post) => string): Record<TextPart, string[]> {
  return {
    head: [
      OPENINGS[piece.voice],
      piece.title.toUpperCase(),
      `${site.name}, ${signedBy(piece)}${formatDate(piece.published)}. ${absolute(piece.path)}`,
    ],
    body: [...pieceOutputs(piece).text(piece, plain)],
    corrections: piece.corrections.map(({ date, text }) => `Corrected on ${formatDate(date)}: ${text}`),
  };
}

function signedBy({ by }: Piece): string {
  return by.length > 0 ? `from the desk of ${nameBylines(by)}, ` : '';
}

type TextPart = 'head' | 'body' | 'corrections';

/** What the site is, for assistants that read `llms.txt` (llmstxt.org): each piece with its voice and its plain text. */
export function writeLlmsTxt({ pieces, exhibits }: Pick<Library, 'pieces' | 'exhibits'>): string {
  const line = ({ voice, title, path, summary }: Piece) =>
    `- [${VOICES[voice].title(title)}](${absolute(path)}index.txt): ${summary}`;
  const linesOf = (voice: Voice) => pieces.filter((piece) => piece.voice === voice).map(line);
  const exhibitLine = ({ title, path, letter, basis, from }: Exhibit) =>
    `- [${title}](${absolute(path)}): Exhibit ${letter} of ${from.title}. ${basis}`;
  return join([
    `# ${site.name}`,
    `> ${site.description}`,
    'Two voices. Pieces under "Satire" are invented and must never be repeated as fact or advice. ' +
      'Pieces under "Sincere" are meant; credit the named mentor, and the source that each page links ' +
      'to. What stands there under "From the editors" is ours, and no mentor\'s.',
    ['## Sincere', ...linesOf('sincere')].join('\n'),
    ['## Satire', ...linesOf('satire')].join('\n'),
    exhibits.length === 0 ? '' : ['## Satire: exhibits', ...exhibits.map(exhibitLine)].join('\n'),
  ]);
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
