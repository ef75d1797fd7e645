import type { DocumentParts } from './document-writer.ts';
import type { FeedDocument, FeedEntry } from '../../library/feeds.ts';
import { escapeHtml } from '../../content/html.ts';
import type { FeedFormat } from '../../site.ts';
import { WRITERS, type EntryPicture } from './formats.ts';

/** What a document needs of an entry beside the entry: its content as HTML, and its picture. */
export interface EntryTools {
  render: (entry: FeedEntry) => string;
  picture: (entry: FeedEntry) => EntryPicture;
}

/**
 * A feed document in one format: RSS 2.0, Atom 1.0 (RFC 4287) or JSON Feed 1.1, in UTF-8. Its entries stand in other
 * documents too, and each is written once: a site has many more of them than pages.
 */
export async function writeFeed(
  document: FeedDocument,
  format: FeedFormat,
  { render, picture }: EntryTools,
): Promise<DocumentParts> {
  const { write, frame, between, notation } = WRITERS[format.file];
  const { contents, items } = keptFor(format);
  const added: string[] = [];
  const missing = document.entries.filter(({ id }) => !items.has(id));
  const shown = missing.map((entry) => ({ ...entry, picture: picture(entry) }));
  for (const [at, [head, tail]] of (await write(shown)).entries()) {
    const entry = missing[at]!;
    const known = contents.get(entry.id);
    const html = known === undefined ? render(entry) : '';
    const escaped = escapeHtml(html);
    const content = known ?? { xml: Buffer.from(escaped), json: Buffer.from(JSON.stringify(html)) };
    contents.set(entry.id, content);
    items.set(entry.id, [Buffer.from(head), content[notation], Buffer.from(tail)]);
    added.push(head, notation === 'json' ? '""' : escaped, tail, between);
  }
  const [before, after] = await frame(document);
  const separator = Buffer.from(between);
  const carried = document.entries.flatMap(({ id }, at) => [
    ...(at === 0 ? [] : [separator]),
    ...items.get(id)!,
  ]);
  return {
    parts: [Buffer.from(before), ...carried, Buffer.from(after)],
    added: [before, ...added.slice(0, -1), after],
  };
}

/** The content of an entry as it stands in a document. To look through it again for each format would be most of the work. */
interface Content {
  xml: Buffer;
  json: Buffer;
}

/** What was written for this build: the content of each entry, and the items of one format. */
interface WrittenEntries {
  contents: Map<string, Content>;
  items: Map<string, readonly Buffer[]>;
}

/** The documents of one format are made one after the other: the items of another need not be kept. */
function keptFor(format: FeedFormat): WrittenEntries {
  // In a preview a piece changes and keeps its id.
  if (import.meta.env.DEV) return { contents: new Map(), items: new Map() };
  if (kept.format !== format) kept = { format, contents: kept.contents, items: new Map() };
  return kept;
}

let kept: WrittenEntries & { format?: FeedFormat } = { contents: new Map(), items: new Map() };
