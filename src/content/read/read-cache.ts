import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyNode } from '../body.ts';
import type { Source } from '../source.ts';
import type { ParsedFile } from './read-file.ts';

/** A parsed file without its compiled body. */
type CachedFile = Omit<ParsedFile, 'tree'>;

/** The digest of a file's bytes, and what was parsed from them, as JSON and, once it is asked for, as an object. */
interface CacheEntry {
  digest: string;
  json: string;
  file?: CachedFile | undefined;
}

/** A file as this process has read it: the digest of its bytes, if it could be read, and what is known of it. */
export interface ReadFile {
  digest: string | undefined;
  source: Source;
}

type CacheEntries = Map<string, CacheEntry>;

/**
 * Every parsed file by its path and the digest of its bytes: a file is parsed and checked again only when it, or the
 * code that parses it, has changed. Compiled bodies are kept only for this run: few pages are rendered again whose
 * body has not changed, and compiling one body is faster than storing all.
 */
export class ContentCache {
  readonly #folder: string | undefined;
  readonly #keepsFiles: boolean;
  readonly #code: string;
  readonly #bodies = new Map<string, BodyNode[]>();
  readonly #read = new Map<string, { stamp: string | undefined; file: ReadFile }>();
  #previous: CacheEntries;
  #current: CacheEntries = new Map();
  #isChanged = false;

  /**
   * `folder` is where the cache is stored between runs; without one, it is in memory only. `code` is the digest of the code.
   * `keepsFiles` says whether the process reads the content again and again, as a preview does.
   */
  constructor(folder: string | undefined, code: string, { keepsFiles = folder === undefined } = {}) {
    this.#folder = folder;
    this.#keepsFiles = keepsFiles;
    this.#code = code;
    this.#previous = folder === undefined ? new Map() : readEntries(join(folder, FILE_NAME), code);
  }

  /** The parsed file, if its bytes still have this digest. */
  find(path: string, digest: string): CachedFile | undefined {
    const read = this.#read.get(path)?.file;
    if (read?.digest === digest) return read.source;
    const entry = this.#current.get(path) ?? this.#previous.get(path);
    if (entry?.digest !== digest) return undefined;
    entry.file ??= parse(entry.json);
    if (entry.file !== undefined) this.#current.set(path, entry);
    return entry.file;
  }

  /**
   * Adds a parsed file.
   * @returns a copy, as the next run will read it. Strings in the original are slices of the file's text, and each would
   * keep the whole text in memory
   */
  add(path: string, digest: string, { tree, ...parsed }: ParsedFile): CachedFile {
    this.#isChanged = true;
    const json = JSON.stringify(parsed);
    const file = JSON.parse(json) as CachedFile;
    this.#current.set(path, { digest, json, file });
    if (parsed.body !== undefined && tree !== undefined) this.#bodies.set(parsed.body.digest, tree);
    return file;
  }

  /** What this process read of a file, if the file still has this stamp. It is the same object for as long. */
  findRead(path: string, stamp: string | undefined): ReadFile | undefined {
    const known = this.#read.get(path);
    return stamp !== undefined && known?.stamp === stamp ? known.file : undefined;
  }

  /**
   * Adds what was read of a file with a stamp.
   * @returns what is known of the file: the same object as before where its bytes are the same
   */
  addRead(path: string, stamp: string | undefined, file: ReadFile): ReadFile {
    const known = this.#read.get(path)?.file;
    const isSame = file.digest !== undefined && file.digest === known?.digest;
    const kept = isSame ? known : file;
    if (this.#keepsFiles) this.#read.set(path, { stamp, file: kept });
    return kept;
  }

  /** A body that this run has compiled. */
  body(digest: string): BodyNode[] | undefined {
    return this.#bodies.get(digest);
  }

  addBody(digest: string, tree: BodyNode[]): void {
    this.#bodies.set(digest, tree);
  }

  /** Stores the files that this run has used. Without a folder, they stay in memory. */
  save(): void {
    if (this.#folder === undefined) return;
    if (this.#isChanged || this.#current.size !== this.#previous.size) {
      mkdirSync(this.#folder, { recursive: true });
      const lines = [...this.#current].map(([path, { digest, json }]) => [path, digest, json].join('\t'));
      // Renamed when it is complete: a run that is interrupted leaves the last file whole.
      writeFileSync(join(this.#folder, `${FILE_NAME}.next`), [this.#code, ...lines].join('\n'));
      renameSync(join(this.#folder, `${FILE_NAME}.next`), join(this.#folder, FILE_NAME));
    }
    // The sources are made by now; thousands of parsed files need not stay in memory beside them.
    this.#previous = this.#current = new Map();
  }
}

/** The digest of the code, then a line for each file: path, digest, JSON. JSON has neither tabs nor line breaks. */
const FILE_NAME = 'content.txt';

function readEntries(path: string, code: string): CacheEntries {
  try {
    const [storedCode, ...lines] = readFileSync(path, 'utf8').split('\n');
    return storedCode === code ? new Map(lines.map(readEntry)) : new Map();
  } catch {
    return new Map();
  }
}

function readEntry(line: string): [path: string, entry: CacheEntry] {
  const [path = '', digest = '', json = ''] = line.split('\t');
  return [path, { digest, json }];
}

function parse(json: string): CachedFile | undefined {
  try {
    return JSON.parse(json) as CachedFile;
  } catch {
    return undefined;
  }
}
