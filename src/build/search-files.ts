import { createHash } from 'node:crypto';
import { gunzipSync, gzipSync } from 'node:zlib';
import { decode, encode, Tokenizer, Type } from 'cborg';
import type { IndexFile } from 'pagefind';
import { nameResult } from '../outputs/search/facets.ts';
import { compare } from '../content/diagnostics.ts';

/**
 * The same index in smaller pieces, in one order, and with results whose names say what they are. Pagefind cuts its list
 * of words at some 30 kB, of which a reader needs one word; its own list of pieces says from which word to which each
 * goes, so that they may be of any size. The values of its filters come in another order each time. What it writes is
 * CBOR (RFC 8949) behind a mark of twelve bytes, compressed by gzip (RFC 1952).
 * @param kinds what each page is, in the order in which they were given
 * @throws Error when the files are not of this form, which is that of Pagefind 1.5.
 */
export function settleIndex(files: readonly IndexFile[], kinds: readonly string[]): IndexFile[] {
  const named = new Map(files.map((file) => [file.path, file]));
  const listFile = files.find(({ path }) => LIST.test(path));
  const entry = named.get(ENTRY);
  if (listFile === undefined || entry === undefined) throw new Error(UNKNOWN);
  const list = read<List>(listFile);
  const most = Math.max(MIN_BYTES, sizeOf(files) / MAX_PIECES);
  const pieces = list[PIECES].flatMap(([from, to, hash]) =>
    settlePiece({ from, to, file: named.get(`index/${hash}.pf_index`) }, most),
  );
  const filters = list[FILTERS].map(([, hash]) => sortFilter(named.get(`filter/${hash}.pf_filter`))).toSorted(
    (a, b) => compare(a.name, b.name),
  );
  const pages = nameFragments(list[PAGES], named, kinds);
  const { hash, content } = pack(
    encode(
      list.map(
        (part, at) =>
          ({
            [PAGES]: pages.map((page) => [page.hash, page.words]),
            [PIECES]: pieces.map((piece) => [piece.from, piece.to, piece.hash]),
            [FILTERS]: filters.map((filter) => [filter.name, filter.hash]),
          })[at] ?? part,
      ),
    ),
  );
  return [
    ...files.filter(
      (file) => file !== listFile && file !== entry && !/^(?:index|filter|fragment)\//.test(file.path),
    ),
    {
      path: ENTRY,
      content: Buffer.from(
        Buffer.from(entry.content)
          .toString()
          .replaceAll(`"${LIST.exec(listFile.path)?.[1]}"`, `"${hash}"`),
      ),
    },
    { path: `pagefind.${hash}.pf_meta`, content },
    ...pieces.map((piece) => ({ path: `index/${piece.hash}.pf_index`, content: piece.content })),
    ...pages.map((page) => ({ path: `fragment/${page.hash}.pf_fragment`, content: page.content })),
    ...filters.map((filter) => ({ path: `filter/${filter.hash}.pf_filter`, content: filter.content })),
  ];
}

/** What Pagefind knows of the whole index. Of it, we know the pages, the pieces of the list of words, and the filters. */
type List = [
  version: unknown,
  pages: [hash: string, words: number][],
  pieces: [from: string, to: string, hash: string][],
  filters: [name: string, hash: string][],
  ...unknown[],
];
const PAGES = 1;
const PIECES = 2;
const FILTERS = 3;

const LIST = /^pagefind\.(.+)\.pf_meta$/;
const ENTRY = 'pagefind-entry.json';
const MARK = Buffer.from('pagefind_dcd');

/** How large a piece becomes, in bytes before compression: enough to compress well. A large word may be larger alone. */
const MIN_BYTES = 12_000;

/** In how many pieces the largest index is cut: the list of them is loaded with the first search. */
const MAX_PIECES = 256;

const UNKNOWN =
  'The search index is not of the form of Pagefind 1.5. Pin that version, or teach src/build/search-files.ts the new form.';

function read<T extends unknown[]>(file: IndexFile | undefined): T {
  return decode(open(file)) as T;
}

function open(file: IndexFile | undefined): Buffer {
  if (file === undefined) throw new Error(UNKNOWN);
  const bytes = gunzipSync(file.content);
  if (!bytes.subarray(0, MARK.length).equals(MARK)) throw new Error(UNKNOWN);
  return bytes.subarray(MARK.length);
}

/** A file, and a name that says what is in it, in the way of Pagefind's: the language and a digest. */
function pack(...content: readonly Uint8Array[]): Named {
  const bytes = gzipSync(Buffer.concat([MARK, ...content]));
  // The name of the operating system is not a fact about the index (RFC 1952, section 2.3.1: 255 is unknown).
  bytes[9] = 255;
  return nameOf(bytes);
}

interface Named {
  hash: string;
  content: Uint8Array;
}

function nameOf(content: Uint8Array): Named {
  return { hash: `en_${createHash('sha1').update(content).digest('hex').slice(0, 10)}`, content };
}

/** About how many bytes the list of words has before compression: it is written small, and reads back as twice that. */
function sizeOf(files: readonly IndexFile[]): number {
  return (
    2 *
    files
      .filter(({ path }) => path.startsWith('index/'))
      .reduce((sum, { content }) => sum + content.length, 0)
  );
}

/** A piece of the list of words: from which to which it goes. */
interface Piece extends Named {
  from: string;
  to: string;
}

/** A piece that is small enough as it is, or cut in smaller ones. */
function settlePiece(
  { from, to, file }: { from: string; to: string; file: IndexFile | undefined },
  most: number,
): Piece[] {
  const words = open(file);
  return words.length > most ? cutWords(words, most) : [{ from, to, ...nameOf(file!.content) }];
}

/** Each word keeps the bytes that Pagefind wrote of it and of its places: these are passed over and not read. */
function cutWords(piece: Buffer, most: number): Piece[] {
  const groups: { words: string[]; from: number; to: number }[] = [];
  const tokens = new Tokenizer(piece);
  if (lengthOf(tokens) !== 1) throw new Error(UNKNOWN);
  for (let left = lengthOf(tokens); left > 0; left -= 1) {
    const from = tokens.pos();
    const word = passWord(tokens);
    const to = tokens.pos();
    const group = groups.at(-1);
    if (group === undefined || to - group.from > most) groups.push({ words: [word], from, to });
    else {
      group.words.push(word);
      group.to = to;
    }
  }
  return groups.map(({ words, from, to }) => ({
    from: words[0]!,
    to: words.at(-1)!,
    ...pack(writeHead(words.length), piece.subarray(from, to)),
  }));
}

/** How many things the array has that begins here. */
function lengthOf(tokens: Tokenizer): number {
  const { type, value } = tokens.next();
  if (type !== Type.array) throw new Error(UNKNOWN);
  return value as number;
}

/** A word is the first thing in an array; what follows are arrays in arrays, and things that hold no other. */
function passWord(tokens: Tokenizer): string {
  let left = lengthOf(tokens) - 1;
  const { value: word } = tokens.next();
  if (typeof word !== 'string') throw new Error(UNKNOWN);
  for (; left > 0; left -= 1) {
    const { type, value } = tokens.next();
    if (type === Type.array) left += value as number;
    else if (!type.terminal) throw new Error(UNKNOWN);
  }
  return word;
}

function writeHead(words: number): Buffer {
  const head = Buffer.from([ARRAY + 1, ARRAY + 26, 0, 0, 0, 0]);
  head.writeUInt32BE(words, 2);
  return head;
}

/** What begins an array of no more than 23 things is this and their number; one more byte than 23 says how many bytes the number has. */
const ARRAY = 0x80;

/**
 * The pages in the order in which they were given, which is that of their dates. Some are looked into, to be sure: to
 * open all of them would take as long as the rest.
 */
function nameFragments(
  pages: List[typeof PAGES],
  named: ReadonlyMap<string, IndexFile>,
  kinds: readonly string[],
): (Named & { words: number })[] {
  const index = createHash('sha1')
    .update(pages.map(([hash]) => hash).join())
    .digest('hex')
    .slice(0, 6);
  return pages.map(([hash, words], place) => {
    const file = named.get(`fragment/${hash}.pf_fragment`);
    const kind = kinds[place];
    if (file === undefined || kind === undefined) throw new Error(UNKNOWN);
    if (
      place % LOOKED_INTO === 0 &&
      (JSON.parse(open(file).toString()) as { meta: { kind?: string } }).meta.kind !== kind
    )
      throw new Error(UNKNOWN);
    return { hash: nameResult(kind, place, index), words, content: file.content };
  });
}

const LOOKED_INTO = 16;

function sortFilter(file: IndexFile | undefined): Named & { name: string } {
  const [name, values] = read<[string, [value: string, pages: number[]][]]>(file);
  return { name, ...pack(encode([name, values.toSorted(([a], [b]) => compare(a, b))])) };
}
