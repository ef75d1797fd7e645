import { href } from '../../site.ts';
import type { KindFacts } from './facts.ts';

/** An exhibit of a piece, on a page of its own. It has no file: it is a part of the piece. */
export const exhibit = {
  folder: 'exhibits',
  list: href('/exhibits/'),
  one: 'exhibit',
  many: 'exhibits',
  path: (id: string) => href(`/exhibits/${id}/`),
  voice: 'satire',
} as const satisfies KindFacts;
