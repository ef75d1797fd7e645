import { hash } from 'node:crypto';
import type { FeedEntry } from '../../library/feeds.ts';
import type { Library } from '../../library/types.ts';
import { pieceOutputs } from '../kinds/registry.ts';

/** A digest of everything that an entry shows: the piece, and what it says of others. */
export function digestOfEntry(entry: FeedEntry, library: Library): string {
  const { piece } = entry;
  const context = [
    library.precedentOf(piece),
    library.followUpsOf(piece),
    pieceOutputs(piece).feedLinks?.(piece, library),
  ];
  return digest(JSON.stringify([entry, context]));
}

/** A short digest of a text, as a key of the output cache. */
export function digest(text: string): string {
  return hash('sha1', text, 'base64url');
}
