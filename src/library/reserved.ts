import { KINDS } from '../content/kinds.ts';

/** The first words of addresses at which the site has pages of its own. */
export const RESERVED: readonly string[] = [
  ...Object.values(KINDS).map(({ folder }) => folder),
  'search',
  'contribute',
  '404',
  'reading',
  'roadmap',
];
