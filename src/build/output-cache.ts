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
import type { PageNote } from './check-site/check-page.ts';

/** A file of a build: the key of its content, its size and time, which show that it is untouched, and the note of a page. */
type CachedOutput = readonly [key: string, size: number, modified: number, note?: PageNote];

interface Manifest {
  code: string;
  files: Record<string, CachedOutput>;
  /** The published site, with the messages about it. */
  whole?: Whole;
}

interface Whole {
  /** A digest of everything that it was made of. */
  key: string;
  /** A digest of the names, the sizes and the times of its files. */
  files: string;
  said: readonly string[];
}

/** The folders of the last build and of this one, and the digest of the code that writes them. */
interface OutputPaths {
  /** The file of the cache itself. */
  manifest: string;
  code: string;
  live: string;
  staged: string;
}

/**
 * Reuses the files of the last build whose content has not changed. A file is identified by its path in the site's
 * folder and by a cache key, a digest of everything that its content depends on. Files from another version of the
 * code are never reused.
 */
export class OutputCache {
  readonly #place: OutputPaths;
  readonly #before: Manifest['files'];
  readonly #now: Manifest['files'] = {};
  readonly #notes = new Map<string, PageNote>();
  readonly #whole: Whole | undefined;
  readonly #said: string[] = [];
  readonly #folders = new Set<string>();

  constructor(place: OutputPaths) {
    this.#place = place;
    const { files, whole } = readManifest(place);
    this.#before = files;
    this.#whole = whole;
  }

  /** Whether the published site has this key and its files are untouched. If so, prints its messages again. */
  stands(key: string): boolean {
    if (this.#whole?.key !== key || this.#whole.files !== digestOfFiles(this.#place.live)) return false;
    for (const sentence of this.#whole.said) console.log(sentence);
    return true;
  }

  /** Prints a message about the site, which is printed again when the site is reused. */
  say(sentence: string): void {
    this.#said.push(sentence);
    console.log(sentence);
  }

  /** Reuses a file of the last build, and returns whether it could. */
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

  /** Reuses a whole folder, if the last build wrote all of it under this key. */
  reuseFolder(folder: string, key: string): boolean {
    const paths = Object.keys(this.#before).filter((path) => path.startsWith(`${folder}/`));
    if (paths.length > 0 && paths.every((path) => this.reuse(path, key))) return true;
    for (const path of paths) delete this.#now[path];
    rmSync(join(this.#place.staged, folder), { recursive: true, force: true });
    this.#folders.clear();
    return false;
  }

  /** The path that a file is written to. Creates its folder, once for all files in it. */
  #placeOf(path: string): string {
    const to = join(this.#place.staged, path);
    const folder = dirname(to);
    if (!this.#folders.has(folder)) mkdirSync(folder, { recursive: true });
    this.#folders.add(folder);
    return to;
  }

  /** Writes a file, in one piece or several. A file without a key is never reused. */
  write(path: string, key: string | undefined, ...pieces: readonly Uint8Array[]): void {
    const file = openSync(this.#placeOf(path), 'w');
    try {
      for (const piece of pieces) writeFileSync(file, piece);
      if (key !== undefined) this.remember(path, key, fstatSync(file));
    } finally {
      closeSync(file);
    }
  }

  /** Records a file that is written already. */
  remember(path: string, key: string, { size, mtimeMs } = statSync(join(this.#place.staged, path))): void {
    const note = this.#notes.get(path);
    this.#now[path] = note === undefined ? [key, size, mtimeMs] : [key, size, mtimeMs, note];
  }

  /** Stores what is known of a page that is about to be written, for this build and for those that take it over. */
  note(path: string, note: PageNote): void {
    // Copied: a substring of a page keeps all of the page in memory.
    this.#notes.set(path, JSON.parse(JSON.stringify(note)) as PageNote);
  }

  /** What is known of each page of this build, by its path. */
  get notes(): ReadonlyMap<string, PageNote> {
    return this.#notes;
  }

  /** The cache key of a file of this build, if it has one. */
  keyOf(path: string): string | undefined {
    return this.#now[path]?.[0];
  }

  /** The size in bytes of each file of this build that has a cache key. */
  *sizes(): Generator<readonly [path: string, bytes: number]> {
    for (const [path, [, size]] of Object.entries(this.#now)) yield [path, size];
  }

  /** Saves the cache once the site is published. `key` is a digest of everything that the whole site depends on. */
  save(key?: string): void {
    const whole =
      key === undefined ? {} : { whole: { key, files: digestOfFiles(this.#place.live), said: this.#said } };
    mkdirSync(dirname(this.#place.manifest), { recursive: true });
    writeFileSync(
      this.#place.manifest,
      JSON.stringify({ code: this.#place.code, files: this.#now, ...whole } satisfies Manifest),
    );
  }
}

/** A digest of the files below a folder: the name, the size and the time of each. */
function digestOfFiles(folder: string): string {
  const hash = createHash('sha1');
  for (const path of listBelow(folder)) {
    const { size, mtimeMs } = lstatSync(join(folder, path));
    hash.update(`${path}\0${size} ${mtimeMs}\0`);
  }
  return hash.digest('base64url');
}

/** A hard link where the file system has them, otherwise a copy. */
function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

type Held = Omit<Manifest, 'code'>;

const NOTHING: Held = { files: {} };

function readManifest({ manifest, code }: OutputPaths): Held {
  try {
    const held = JSON.parse(readFileSync(manifest, 'utf8')) as Manifest;
    return held.code === code ? held : NOTHING;
  } catch {
    return NOTHING;
  }
}

let opened: OutputCache | undefined;

/** Opens the output cache of this build. */
export function openOutput(place: OutputPaths): void {
  opened = new OutputCache(place);
}

/** The output cache of this build. */
export function output(): OutputCache {
  if (opened === undefined) throw new Error('The output is asked for before openOutput was called.');
  return opened;
}
