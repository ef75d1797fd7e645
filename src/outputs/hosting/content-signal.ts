import { KINDS, type Voice } from '../../content/kinds.ts';
import { contentSignals, site } from '../../site.ts';

/** What machines may do with a voice, as `robots.txt` and the header say it. */
export function writeContentSignal(voice: Voice): string {
  return Object.entries(contentSignals[voice])
    .map(([use, isAllowed]) => `${use}=${isAllowed ? 'yes' : 'no'}`)
    .join(', ');
}

/** The signal of a folder or file of the site, by its path below the base: where both voices speak, that of the satire. */
export function signalOf(path: string): string {
  const isSincere = SINCERE.some((folder) => path.startsWith(folder));
  return writeContentSignal(isSincere ? 'sincere' : 'satire');
}

/** The folders in which the sincere desk alone speaks. */
const SINCERE = [
  ...[KINDS.question, KINDS.mentor, KINDS.company].map(({ list }) => list.slice(site.base.length)),
  'reading/',
];
