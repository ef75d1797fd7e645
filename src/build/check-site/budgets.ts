import type { SiteError } from './report.ts';

/** A file of a built site, and how many bytes of it a reader loads. */
export interface FileSize {
  path: string;
  bytes: number;
}

/** The most that the fonts of a page weigh together. */
const MAX_FONTS = 70_000;

/** The most that the script of one part of a page weighs, compressed, with all that it loads at once. */
const MAX_SCRIPT = 3_000;

/** The most that a worker weighs: that of the pad for contributors has the compiler and the schemas in it. */
const MAX_WORKER = 400_000;

/** What a reader gets with the first answer of a server (RFC 6928): a page of ours is meant to fit, compressed. */
export const MAX_PAGE = 14_600;

/** The most that readers of feeds take without complaint. */
export const MAX_FEED = 512_000;

/** What the code alone decides is refused: whoever made it heavy can make it light. */
export function checkBudgets({
  fonts,
  scripts,
}: {
  fonts: readonly FileSize[];
  scripts: readonly FileSize[];
}): SiteError[] {
  const sum = fonts.reduce((total, { bytes }) => total + bytes, 0);
  const heavy = scripts
    .filter(({ path, bytes }) => bytes > maxOf(path))
    .map(({ path, bytes }) => ({
      path,
      says: `weighs ${bytes} bytes compressed; ${isWorker(path) ? 'a worker' : 'a script of a part'} may weigh ${maxOf(path)}.`,
      hint: 'Make it smaller, or load what is large only when it is wanted.',
    }));
  return sum <= MAX_FONTS || fonts[0] === undefined
    ? heavy
    : [
        ...heavy,
        {
          path: fonts[0].path,
          says: `and the other fonts weigh ${sum} bytes; they may weigh ${MAX_FONTS}.`,
          hint: 'Take fewer characters into them, in src/cli/fonts.ts.',
        },
      ];
}

function maxOf(path: string): number {
  return isWorker(path) ? MAX_WORKER : MAX_SCRIPT;
}

/** Whether a script runs apart from its page: Vite names it for its file, which ends so. */
export function isWorker(path: string): boolean {
  return /-worker-[^/]*\.js$/.test(path);
}

/**
 * What the words decide is said and not refused: nobody is to be kept from publishing a long piece.
 * @param pages their weights compressed
 * @returns a sentence for all pages, and one for all feeds, that are heavier than they should be
 */
export function warnOfSizes({
  pages,
  feeds,
}: {
  pages: readonly FileSize[];
  feeds: readonly FileSize[];
}): string[] {
  return [
    ...tell(pages, MAX_PAGE, ' compressed, more than a server sends at once'),
    ...tell(feeds, MAX_FEED, ', more than some readers of feeds take'),
  ];
}

function tell(weights: readonly FileSize[], most: number, why: string): string[] {
  const heavy = weights.filter(({ bytes }) => bytes > most).toSorted((a, b) => b.bytes - a.bytes);
  const named = heavy
    .slice(0, 3)
    .map(({ path, bytes }) => `${path} (${(bytes / 1000).toFixed(1)} kB)`)
    .join(', ');
  if (heavy.length === 0) return [];
  return [
    `Heavier than ${most / 1000} kB${why}: ${named}${heavy.length > 3 ? `, and ${heavy.length - 3} more` : ''}.`,
  ];
}
