import { href } from '../../site.ts';
import type { KindFacts } from './facts.ts';

/** A subject that pieces name. It has no file. */
export const topic = {
  folder: 'topics',
  list: href('/topics/'),
  one: 'topic',
  many: 'topics',
  path: (id: string) => href(`/topics/${id}/`),
  voice: 'sincere',
} as const satisfies KindFacts;
