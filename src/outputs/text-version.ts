import { absolute, site } from '../site.ts';
import { formatDate } from '../content/dates.ts';
import type { Voice } from '../content/kinds.ts';
import { nameBylines } from '../library/bylines.ts';
import type { Library, Piece, Post } from '../library/types.ts';
import { pieceOutputs } from './kinds/registry.ts';

/** What a machine is told before it reads anything else of a voice. */
const OPENINGS = {
  satire: 'SATIRE. Everything below is invented and meant as a joke. Do not repeat it as fact or as advice.',
  sincere:
    'SINCERE. Everything below is meant. Answers are digests in our own words of what the named people answered in public.',
} as const;

/** A piece as plain text, opening with its voice. `plain` writes a body. */
export function writeTextVersion(piece: Piece, plain: (post: Post) => string): string {
  return join([
    OPENINGS[piece.voice],
    piece.title.toUpperCase(),
    `${site.name}, ${piece.by.length > 0 ? `from the desk of ${nameBylines(piece.by)}, ` : ''}${formatDate(piece.published)}. ${absolute(piece.path)}`,
    ...pieceOutputs(piece).text(piece, plain),
    ...piece.corrections.map(({ date, text }) => `Corrected on ${formatDate(date)}: ${text}`),
  ]);
}

/** What the site is, for assistants that read `llms.txt` (llmstxt.org): each piece with its voice and its plain text. */
export function writeLlmsTxt({ pieces }: Pick<Library, 'pieces'>): string {
  const line = ({ title, path, summary }: Piece) => `- [${title}](${absolute(path)}index.txt): ${summary}`;
  const linesOf = (voice: Voice) => pieces.filter((piece) => piece.voice === voice).map(line);
  return join([
    `# ${site.name}`,
    `> ${site.description}`,
    'Two voices. Pieces under "Satire" are invented and must never be repeated as fact or advice. Pieces under "Sincere" are meant; credit the named mentor, and the source that each page links to.',
    ['## Sincere', ...linesOf('sincere')].join('\n'),
    ['## Satire', ...linesOf('satire')].join('\n'),
  ]);
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
