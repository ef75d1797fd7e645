import type { Library, Piece } from '../types.ts';
import { absolute, site } from '../../site.ts';
import { isoDay } from '../../content/dates.ts';
import { KINDS, VOICES } from '../../content/kinds.ts';

/** One entry: a piece, or a correction of one. */
export interface FeedEntry {
  piece: Piece;
  /** A `tag:` URI (RFC 4151) of the first slug that the piece had: it changes neither with its address nor with the site's. */
  id: string;
  title: string;
  link: string;
  published: Date;
  updated: Date;
  /** The voice first, then the topics and the series. */
  categories: string[];
  /** What was corrected, where the entry is a correction. */
  correction?: string | undefined;
}

/** A piece as its feeds carry it. */
export function entryOfPiece(piece: Piece, { placeOf }: Pick<Library, 'placeOf'>): FeedEntry {
  const { voice, title, published, updated = published, path, topics } = piece;
  const place = piece.kind === 'article' ? placeOf(piece) : undefined;
  return {
    piece,
    id: idOf(piece),
    title: VOICES[voice].title(title),
    link: absolute(path),
    published,
    updated,
    categories: [
      voice,
      ...topics.map(({ name }) => name),
      ...(place === undefined ? [] : [place.series.title]),
    ],
  };
}

/** Authority and day are those on which the piece was first published under its first name. */
export function idOf({ kind, firstSlug, published }: Piece): string {
  return `tag:${site.tagAuthority},${isoDay(published)}:${KINDS[kind].folder}/${firstSlug}`;
}
