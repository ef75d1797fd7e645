import type { Fault } from './fault.ts';

/** A file of a built site, and how many bytes of it a reader loads. */
export interface Weight {
  path: string;
  bytes: number;
}

/** The most that the fonts of a page weigh together. */
const MOST_FOR_FONTS = 70_000;

/** The most that the script of one part of a page weighs, compressed, with all that it loads at once. */
const MOST_FOR_SCRIPT = 3_000;

/** What a reader gets with the first answer of a server (RFC 6928): a page of ours is meant to fit, compressed. */
export const MOST_FOR_PAGE = 14_600;

/** The most that readers of feeds take without complaint. */
export const MOST_FOR_FEED = 512_000;

/** What the code alone decides is refused: whoever made it heavy can make it light. */
export function checkWeights({ fonts, scripts }: { fonts: readonly Weight[]; scripts: readonly Weight[] }): Fault[] {
  const sum = fonts.reduce((total, { bytes }) => total + bytes, 0);
  const heavy = scripts.filter(({ bytes }) => bytes > MOST_FOR_SCRIPT).map(({ path, bytes }) => ({ path, says: `weighs ${bytes} bytes compressed; a script of a part may weigh ${MOST_FOR_SCRIPT}.`, mend: 'Make it smaller, or load what is large only when it is wanted.' }));
  return sum <= MOST_FOR_FONTS || fonts[0] === undefined ? heavy : [...heavy, { path: fonts[0].path, says: `and the other fonts weigh ${sum} bytes; they may weigh ${MOST_FOR_FONTS}.`, mend: 'Take fewer characters into them, in src/cli/fonts.ts.' }];
}

/**
 * What the words decide is said and not refused: nobody is to be kept from publishing a long piece.
 * @param pages their weights compressed
 * @returns a sentence for all pages, and one for all feeds, that are heavier than they should be
 */
export function tellWeights({ pages, feeds }: { pages: readonly Weight[]; feeds: readonly Weight[] }): string[] {
  return [
    ...tell(pages, MOST_FOR_PAGE, ' compressed, more than a server sends at once'),
    ...tell(feeds, MOST_FOR_FEED, ', more than some readers of feeds take'),
  ];
}

function tell(weights: readonly Weight[], most: number, why: string): string[] {
  const heavy = weights.filter(({ bytes }) => bytes > most).toSorted((a, b) => b.bytes - a.bytes);
  const named = heavy.slice(0, 3).map(({ path, bytes }) => `${path} (${(bytes / 1000).toFixed(1)} kB)`).join(', ');
  if (heavy.length === 0) return [];
  return [`Heavier than ${most / 1000} kB${why}: ${named}${heavy.length > 3 ? `, and ${heavy.length - 3} more` : ''}.`];
}
