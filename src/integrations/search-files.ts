import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode } from 'cborg';
import type { IndexFile } from 'pagefind';
import { nameResult } from '../model/facets.ts';
import { compare } from '../model/problems.ts';

/**
 * The same index in smaller pieces, in one order, and with results whose names say what they are. Pagefind cuts its list
 * of words at some 30 kB, of which a reader needs one word; its own list of pieces says from which word to which each
 * goes, so that they may be of any size. The values of its filters come in another order each time. What it writes is
 * CBOR (RFC 8949) behind a mark of twelve bytes, compressed by gzip (RFC 1952).
 * @throws Error when the files are not of this form, which is that of Pagefind 1.5.
 */
export function settleIndex(files: readonly IndexFile[]): IndexFile[] {
  const named = new Map(files.map((file) => [file.path, file]));
  const listFile = files.find(({ path }) => LIST.test(path));
  const entry = named.get(ENTRY);
  if (listFile === undefined || entry === undefined) throw new Error(UNKNOWN);
  const list = read<List>(listFile);
  const most = Math.max(LEAST, sizeOf(files) / MOST_PIECES);
  const pieces = list[PIECES].flatMap(([, , hash]) => cutWords(readWords(named.get(`index/${hash}.pf_index`)), most));
  const filters = list[FILTERS].map(([, hash]) => sortFilter(named.get(`filter/${hash}.pf_filter`))).toSorted((a, b) => compare(a.name, b.name));
  const pages = nameFragments(list[PAGES], named);
  const { hash, content } = pack(list.map((part, at) => ({ [PAGES]: pages.map((page) => [page.hash, page.words]), [PIECES]: pieces.map((piece) => [piece.from, piece.to, piece.hash]), [FILTERS]: filters.map((filter) => [filter.name, filter.hash]) })[at] ?? part));
  return [
    ...files.filter((file) => file !== listFile && file !== entry && !/^(?:index|filter|fragment)\//.test(file.path)),
    { path: ENTRY, content: Buffer.from(Buffer.from(entry.content).toString().replaceAll(`"${LIST.exec(listFile.path)?.[1]}"`, `"${hash}"`)) },
    { path: `pagefind.${hash}.pf_meta`, content },
    ...pieces.map((piece) => ({ path: `index/${piece.hash}.pf_index`, content: piece.content })),
    ...pages.map((page) => ({ path: `fragment/${page.hash}.pf_fragment`, content: page.content })),
    ...filters.map((filter) => ({ path: `filter/${filter.hash}.pf_filter`, content: filter.content })),
  ];
}

/** A word with all its places, as Pagefind writes it. */
type Word = [word: string, ...places: unknown[]];

/** What Pagefind knows of the whole index. Of it, we know the pages, the pieces of the list of words, and the filters. */
type List = [version: unknown, pages: [hash: string, words: number][], pieces: [from: string, to: string, hash: string][], filters: [name: string, hash: string][], ...unknown[]];
const PAGES = 1;
const PIECES = 2;
const FILTERS = 3;

const LIST = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';
const MARK = Buffer.from('pagefind_dcd');

/** How large a piece becomes, in bytes before compression: enough to compress well. A large word may be larger alone. */
const LEAST = 12_000;

/** In how many pieces the largest index is cut: the list of them is loaded with the first search. */
const MOST_PIECES = 256;

const UNKNOWN = 'The search index is not of the form of Pagefind 1.5. Pin that version, or teach src/integrations/search-files.ts the new form.';

function read<T extends unknown[]>(file: IndexFile | undefined): T {
  if (file === undefined) throw new Error(UNKNOWN);
  return decode(open(file)) as T;
}

function open(file: IndexFile): Buffer {
  const bytes = gunzipSync(file.content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(UNKNOWN);
  return bytes.subarray(MARK.length);
}

/** A file, and a name that says what is in it, in the way of Pagefind's: the language and a digest. */
function pack(content: unknown): { hash: string; content: Buffer } {
  const bytes = gzipSync(Buffer.concat([MARK, encode(content)]));
  // The name of the operating system is not a fact about the index (RFC 1952, section 2.3.1: 255 is unknown).
  bytes[9] = 255;
  return { hash: `en_${createHash('sha1').update(bytes).digest('hex').slice(0, 10)}`, content: bytes };
}

/** About how many bytes the list of words has before compression: it is written small, and reads back as twice that. */
function sizeOf(files: readonly IndexFile[]): number {
  return 2 * files.filter(({ path }) => path.startsWith('index/')).reduce((sum, { content }) => sum + content.length, 0);
}

/** The words of one piece. Each piece is opened by itself: all of them at once would be large. */
function readWords(file: IndexFile | undefined): Word[] {
  const [words] = read<[Word[]]>(file);
  if (!words.every(([word]) => typeof word === 'string')) throw new Error(UNKNOWN);
  return words;
}

function cutWords(words: readonly Word[], most: number): { from: string; to: string; hash: string; content: Buffer }[] {
  const groups: Word[][] = [];
  let room = 0;
  for (const word of words) {
    const size = encode(word).length;
    if (size > room) {
      groups.push([]);
      room = most;
    }
    groups.at(-1)!.push(word);
    room -= size;
  }
  return groups.map((group) => ({ from: group[0]![0], to: group.at(-1)![0], ...pack([group]) }));
}

/** The pages in the order in which they were given, which is that of their dates. */
function nameFragments(pages: List[typeof PAGES], named: ReadonlyMap<string, IndexFile>): { hash: string; words: number; content: Uint8Array }[] {
  const index = createHash('sha1').update(pages.map(([hash]) => hash).join()).digest('hex').slice(0, 6);
  return pages.map(([hash, words], place) => {
    const file = named.get(`fragment/${hash}.pf_fragment`);
    if (file === undefined) throw new Error(UNKNOWN);
    const { meta } = JSON.parse(open(file).toString()) as { meta: { kind?: string } };
    return { hash: nameResult(meta.kind ?? 'page', place, index), words, content: file.content };
  });
}

function sortFilter(file: IndexFile | undefined): { name: string; hash: string; content: Buffer } {
  const [name, values] = read<[string, [value: string, pages: number[]][]]>(file);
  return { name, ...pack([name, values.toSorted(([a], [b]) => compare(a, b))]) };
}
