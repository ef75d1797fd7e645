import serialize from 'dom-serializer';
import { DomUtils, parseDocument } from 'htmlparser2';
import { formatDate } from '../../content/dates.ts';
import { escapeHtml as e } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Piece } from '../../library/types.ts';
import { absolute, site } from '../../site.ts';
import { writeBylines, writeHistory } from '../feeds/entry-html.ts';
import { writeLink } from '../feeds/link.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import type { LetterSources } from '../letters/letter.ts';
import type { Volume } from './volume.ts';

/** A piece of a volume as XHTML, in which every link to another piece of it leads to the chapter. */
export interface Chapter {
  /** `c1`: with it begins every id in it, so that chapters can stand in one document. */
  id: string;
  title: string;
  /** The label of its voice. */
  label: string;
  xhtml: string;
  /** The addresses of the pictures of our site in it. */
  pictures: readonly string[];
}

/** The name of a chapter's file in a book. */
export function chapterFile({ id }: Pick<Chapter, 'id'>): string {
  return `${id}.xhtml`;
}

/** The chapters of a volume, in its order. */
export function writeChapters(volume: Volume, sources: LetterSources): Chapter[] {
  const ids = new Map(volume.pieces.map(({ path }, at) => [absolute(path), `c${at + 1}`]));
  return volume.pieces.map((piece) => writeChapter(piece, ids, sources));
}

function writeChapter(
  piece: Piece,
  ids: ReadonlyMap<string, string>,
  { tools, library }: LetterSources,
): Chapter {
  const link = absolute(piece.path);
  const id = ids.get(link)!;
  const content = pieceOutputs(piece).feed(piece, tools);
  const document = parseDocument(`${content}${writeBylines(piece)}${writeHistory(piece, library)}`);
  nameHeadings(document, piece, id);
  leadInside(document, ids);
  const images = DomUtils.getElementsByTagName('img', document);
  const { label } = VOICES[piece.voice];
  return {
    id,
    title: piece.title,
    label,
    xhtml: `${writeHead(piece, id)}${writeXhtml(document)}${writeSource(piece)}`,
    pictures: images.flatMap(({ attribs }) =>
      attribs['src']?.startsWith(site.origin) === true ? [attribs['src']] : [],
    ),
  };
}

type Document = ReturnType<typeof parseDocument>;

function writeHead({ voice, title, published }: Piece, id: string): string {
  const [label, day] = [VOICES[voice].label, formatDate(published)];
  return `<header><p class="label">${label}</p><h1 id="${id}">${e(title)}</h1><p class="date">${day}</p></header>`;
}

/** Where the piece can be read, and what became of it there. */
function writeSource({ path }: Piece): string {
  return `<p class="source">${writeLink(path, absolute(path))}</p>`;
}

/** Gives the headings back the places that a feed does without. */
function nameHeadings(document: Document, { body }: Piece, id: string): void {
  const places = [...body.headings];
  for (const heading of DomUtils.getElementsByTagName((name) => /^h[2-6]$/.test(name), document)) {
    const at = places.findIndex(({ text }) => text === DomUtils.textContent(heading));
    if (at >= 0) heading.attribs['id'] = `${id}-${places.splice(0, at + 1).at(-1)!.slug}`;
  }
}

/** Links to pieces of the volume lead to their chapters; a place that no chapter has, to the chapter itself. */
function leadInside(document: Document, ids: ReadonlyMap<string, string>): void {
  for (const a of DomUtils.getElementsByTagName('a', document)) {
    const [link = '', fragment] = (a.attribs['href'] ?? '').split('#');
    const id = ids.get(link);
    if (id === undefined) continue;
    a.attribs['href'] = fragment === undefined ? `${id}.xhtml` : `${id}.xhtml#${id}-${fragment}`;
  }
}

function writeXhtml(document: Document): string {
  return serialize(document, { xmlMode: true, encodeEntities: 'utf8' });
}

/** The chapters with every link inside that leads to no place made a link to the chapter. */
export function closeLinks(chapters: readonly Chapter[]): Chapter[] {
  const places = new Set(
    chapters.flatMap(({ xhtml }) => [...xhtml.matchAll(/ id="([^"]*)"/g)].map(([, id]) => id)),
  );
  return chapters.map((chapter) => ({
    ...chapter,
    xhtml: chapter.xhtml.replaceAll(/href="(c\d+\.xhtml)#([^"]*)"/g, (whole, file: string, place: string) =>
      places.has(place) ? whole : `href="${file}"`,
    ),
  }));
}
