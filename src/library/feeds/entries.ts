import type { Library, Piece } from '../types.ts';
import { absolute } from '../../site.ts';
import { VOICES } from '../../content/kinds.ts';

/** One entry: a piece, or a correction of one. */
export interface FeedEntry {
  piece: Piece;
  /** A `tag:` URI (RFC 4151), given once: it changes neither with the piece's date and address nor with the site's. */
  id: string;
  title: string;
  link: string;
  /** When it first appeared. */
  published: Date;
  updated: Date;
  /** The voice first, then the topics and the series. */
  categories: string[];
  /** What was corrected, where the entry is a correction. */
  correction?: string | undefined;
}

/** A piece as its feeds carry it. */
export function entryOfPiece(piece: Piece, { placeOf }: Pick<Library, 'placeOf'>): FeedEntry {
  const { voice, title, appeared, updated = appeared, path, topics } = piece;
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  return {
    piece,
    id: piece.feedId,
    title: VOICES[voice].title(title),
    link: absolute(path),
    published: appeared,
    updated: updated < appeared ? appeared : updated,
    categories: [
      voice,
      ...topics.map(({ name }) => name),
      ...(place === undefined ? [] : [place.series.title]),
    ],
  };
}
