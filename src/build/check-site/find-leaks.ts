import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { projectRoot } from '../../library/load/current.ts';
import { contentFolder, readText } from '../../content/read/read-folder.ts';
import { listAddresses } from '../../library/page-urls.ts';
import type { Kind } from '../../content/kinds.ts';
import { listAll } from '../../library/kinds/registry.ts';
import type { Joined, Library } from '../../library/types.ts';

/** What readers may not see yet: the words that would give it away, each with the file that it stands in. */
export interface HiddenWords {
  words: ReadonlyMap<string, string>;
  /** The files of the content that readers may not see. */
  files: ReadonlySet<string>;
}

/**
 * The addresses, titles and names that only a hidden piece has, and the sentences of its body.
 * @param readText the text of a file of the content
 */
export function listHiddenWords(
  library: Library,
  everything: Library,
  readText: (file: string) => string,
): HiddenWords {
  const words = new Map<string, string>();
  const files = new Set<string>();
  if (library === everything) return { words, files };
  const shown = new Set(['', ...listAll(library).map(fileOf)]);
  const hidden = listAll(everything).filter((one) => !shown.has(fileOf(one)));
  const hide = (word: string, file: string) => word.length >= WINDOW && words.set(word, file);
  for (const one of hidden) files.add(fileOf(one));
  for (const file of files)
    if (file.endsWith('.mdx')) for (const run of sentencesOf(bodyIn(readText(file)))) hide(run, file);
  const paths = new Set(listAddresses(library).map(({ path }) => path));
  const own = new Map(listAll(everything).map((one) => [one.path, fileOf(one)]));
  for (const { path } of listAddresses(everything)) if (!paths.has(path)) hide(path, own.get(path) ?? '');
  for (const one of hidden) {
    if ('title' in one) for (const run of sentencesOf(one.title, 3)) hide(run, one.file);
    if ('name' in one) hide(one.name, fileOf(one));
  }
  return { words, files };
}

/** The file of something; topics, and companies with one name, have none. */
function fileOf(one: Joined[Kind]): string {
  return ('file' in one ? one.file : undefined) ?? '';
}

function bodyIn(text: string): string {
  return text.replace(/^---\r?\n[\s\S]*?\n---\r?\n/, '');
}

/** The runs of plain words in a text: what no mark, no quotation and no escape changes on its way to a reader. */
function sentencesOf(text: string, least = 6): string[] {
  return [...text.matchAll(/[\p{L}\p{N}][\p{L}\p{N}, ]*[\p{L}\p{N}]/gu)]
    .map(([run]) => run)
    .filter((run) => run.split(' ').length >= least && !run.includes('  '));
}

/**
 * Looks for many words in a text at once, in time that does not grow with their number (Karp and Rabin, 1987): the
 * beginning of each word is a number, and so is every place of the text.
 */
export class WordFinder {
  readonly #words = new Map<number, string[]>();
  /** Which numbers there are, by their last bits: most places of a text are passed over by it. */
  readonly #marks = new Uint8Array(MARKS);

  /** Words of less than `WINDOW` characters are not looked for. */
  constructor(words: Iterable<string>) {
    for (const word of words) {
      if (word.length < WINDOW) continue;
      let number = 0;
      for (let at = 0; at < WINDOW; at += 1) number = (Math.imul(number, FACTOR) + word.charCodeAt(at)) | 0;
      this.#words.set(number, [...(this.#words.get(number) ?? []), word]);
      this.#marks[number & (MARKS - 1)] = 1;
    }
  }

  /** Every word that stands in a text, once. */
  findIn(text: string): string[] {
    if (this.#words.size === 0) return [];
    const found = new Set<string>();
    let number = 0;
    for (let end = 0; end < text.length; end += 1) {
      number =
        (Math.imul(number, FACTOR) +
          text.charCodeAt(end) -
          (end < WINDOW ? 0 : Math.imul(text.charCodeAt(end - WINDOW), OUT))) |
        0;
      if (this.#marks[number & (MARKS - 1)] !== 1 || end < WINDOW - 1) continue;
      for (const word of this.#words.get(number) ?? [])
        if (text.startsWith(word, end - WINDOW + 1)) found.add(word);
    }
    return [...found];
  }
}

/** How much of the beginning of a word makes its number. */
const WINDOW = 10;
const MARKS = 1 << 16;
const FACTOR = 31;
/** What the character that leaves the window counts: the factor, multiplied by itself as often as the window is long. */
const OUT = Array.from({ length: WINDOW }).reduce<number>((product) => Math.imul(product, FACTOR), 1);

/**
 * Whether a file of the content that readers see says some words too, or the code: a title may be promised, a draft may
 * repeat a published piece, and the front page has an exhibit of its own. The files are read only when a hidden word was
 * found, which hardly ever happens.
 * @param hidden the files that readers do not see
 */
export function isPublished(words: string, hidden: ReadonlySet<string>): boolean {
  const folded = fold(words);
  return openTexts(hidden).some((text) => text.includes(folded));
}

function openTexts(hidden: ReadonlySet<string>): string[] {
  return (texts ??= [...listTexts(contentFolder()), ...listTexts('src')]
    .filter((file) => !hidden.has(file))
    .map((file) => fold(readText(resolve(projectRoot(), file)))));
}

function listTexts(folder: string): string[] {
  return readdirSync(resolve(projectRoot(), folder), { recursive: true, encoding: 'utf8' })
    .filter((path) => /\.(?:mdx|yaml|astro|ts)$/.test(path))
    .map((path) => `${folder}/${path.split(sep).join('/')}`);
}

let texts: string[] | undefined;

/** Words as they are whatever the marks between them. */
function fold(text: string): string {
  return text
    .toLowerCase()
    .replaceAll(/[^\p{L}\p{N}]+/gu, ' ')
    .trim();
}
