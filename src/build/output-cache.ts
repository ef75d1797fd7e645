import { createHash } from 'node:crypto';
import {
  closeSync,
  copyFileSync,
  fstatSync,
  linkSync,
  lstatSync,
  mkdirSync,
  openSync,
  readFileSync,
  rmSync,
  statSync,
  writeFileSync,
} from 'node:fs';
import { dirname, join } from 'node:path';
import { listBelow } from '../content/read/list-files.ts';
import { WordTable, type PackedNote, type PageNote } from './word-table.ts';

/** A file of the last build: the key of all that it holds, by which it is known to be untouched, and what was noted of it. */
type CachedOutput = readonly [key: string, size: number, modified: number, note?: PackedNote];

interface Manifest {
  code: string;
  /** The words of the notes. */
  words: string[];
  files: Record<string, CachedOutput>;
  /** The whole site as it stands, and what was said of it. */
  whole?: Whole;
}

interface Whole {
  /** A digest of everything that it was made of. */
  key: string;
  /** A digest of the names, the sizes and the times of its files. */
  files: string;
  said: readonly string[];
}

/** Where the files of the last build are, where those of this one go, and the digest of the code that makes them. */
interface OutputPaths {
  /** The file that remembers. */
  manifest: string;
  code: string;
  live: string;
  staged: string;
}

/**
 * The files of the last build, so that only those are made that would be others now. A file is known by its path from
 * the site's folder, and by a key: a digest of everything that it holds. What another version of the code made is
 * never taken over.
 */
export class OutputCache {
  readonly #place: OutputPaths;
  readonly #before: Manifest['files'];
  readonly #now: Manifest['files'] = {};
  readonly #notes = new Map<string, PackedNote>();
  readonly #words: WordTable;
  readonly #whole: Whole | undefined;
  readonly #said: string[] = [];
  readonly #folders = new Set<string>();

  constructor(place: OutputPaths) {
    this.#place = place;
    const { files, words, whole } = readManifest(place);
    this.#before = files;
    this.#whole = whole;
    this.#words = new WordTable(words);
  }

  /** Whether the site that stands was made of all this, and nobody has touched it since. Then says again what was said of it. */
  stands(key: string): boolean {
    if (this.#whole?.key !== key || this.#whole.files !== digestOfFiles(this.#place.live)) return false;
    for (const sentence of this.#whole.said) console.log(sentence);
    return true;
  }

  /** Says something of the site to whoever builds it. */
  say(sentence: string): void {
    this.#said.push(sentence);
    console.log(sentence);
  }

  /** Takes a file over from the last build, and says whether it could. */
  reuse(path: string, key: string): boolean {
    const made = this.#before[path];
    if (made?.[0] !== key) return false;
    const from = join(this.#place.live, path);
    const stat = statSync(from, { throwIfNoEntry: false });
    if (stat?.size !== made[1] || stat.mtimeMs !== made[2]) return false;
    linkOrCopy(from, this.#placeOf(path));
    if (made[3] !== undefined) this.#notes.set(path, made[3]);
    this.remember(path, key);
    return true;
  }

  /** Takes a whole folder over, when the last build made all of it under this key. */
  reuseFolder(folder: string, key: string): boolean {
    const paths = Object.keys(this.#before).filter((path) => path.startsWith(`${folder}/`));
    if (paths.length > 0 && paths.every((path) => this.reuse(path, key))) return true;
    for (const path of paths) delete this.#now[path];
    rmSync(join(this.#place.staged, folder), { recursive: true, force: true });
    this.#folders.clear();
    return false;
  }

  /** Where a file goes, in a folder that is there: each is made once, as most hold several files. */
  #placeOf(path: string): string {
    const to = join(this.#place.staged, path);
    const folder = dirname(to);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return to;
  }

  /** Writes a file that was made, in one piece or several. One without a key is made by every build. */
  write(path: string, key: string | undefined, ...pieces: readonly Uint8Array[]): void {
    const file = openSync(this.#placeOf(path), 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
      if (key !== undefined) this.remember(path, key, fstatSync(file));
    } finally {
      closeSync(file);
    }
  }

  /** Remembers a file that stands in its place already. */
  remember(path: string, key: string, { size, mtimeMs } = statSync(join(this.#place.staged, path))): void {
    const note = this.#notes.get(path);
    this.#now[path] = note === undefined ? [key, size, mtimeMs] : [key, size, mtimeMs, note];
  }

  /** Notes something of a file that is about to be written; it is known again when the file is taken over. */
  note(path: string, note: PageNote): void {
    this.#notes.set(path, this.#words.pack(note));
  }

  /** Some of the lists that were noted of the files of this build, by their paths. */
  *noted(lists: readonly string[]): Generator<readonly [path: string, note: PageNote]> {
    for (const [path, note] of this.#notes) yield [path, this.#words.unpack(note, lists)];
  }

  /** The key of a file of this build, where it has one. */
  keyOf(path: string): string | undefined {
    return this.#now[path]?.[0];
  }

  /** How many bytes each file of this build has that is known by a key. */
  *sizes(): Generator<readonly [path: string, bytes: number]> {
    for (const [path, [, size]] of Object.entries(this.#now)) yield [path, size];
  }

  /** Writes down what is remembered, once it stands in its place. `key` is a digest of all that the whole site is made of. */
  save(key?: string): void {
    const noted = Object.entries(this.#now).filter(([, made]) => made[3] !== undefined);
    const { words, notes } = this.#words.keepOnly(noted.map(([, made]) => made[3] ?? {}));
    const files = {
      ...this.#now,
      ...Object.fromEntries(
        noted.map(([path, [key, size, modified]], at) => [
          path,
          [key, size, modified, notes[at] ?? {}] satisfies CachedOutput,
        ]),
      ),
    };
    const whole =
      key === undefined ? {} : { whole: { key, files: digestOfFiles(this.#place.live), said: this.#said } };
    mkdirSync(dirname(this.#place.manifest), { recursive: true });
    writeFileSync(
      this.#place.manifest,
      JSON.stringify({ code: this.#place.code, words, files, ...whole } satisfies Manifest),
    );
  }
}

/** A digest of what stands below a folder: of each file the name, the size, and the time at which it was last written. */
function digestOfFiles(folder: string): string {
  const hash = createHash('sha1');
  for (const path of listBelow(folder)) {
    const { size, mtimeMs } = lstatSync(join(folder, path));
    hash.update(`${path}\0${size} ${mtimeMs}\0`);
  }
  return hash.digest('base64url');
}

/** Two names of one file cost nothing; a file system that cannot do that gets a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

type Held = Omit<Manifest, 'code'>;

const NOTHING: Held = { files: {}, words: [] };

function readManifest({ manifest, code }: OutputPaths): Held {
  try {
    const held = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    return held.code === code ? held : NOTHING;
  } catch {
    return NOTHING;
  }
}

let opened: OutputCache | undefined;

/** Sets what this build can take over. */
export function openOutput(place: OutputPaths): void {
  opened = new OutputCache(place);
}

/** What this build can take over. */
export function output(): OutputCache {
  if (opened === undefined) throw new Error('The output is asked for before openOutput was called.');
  return opened;
}
