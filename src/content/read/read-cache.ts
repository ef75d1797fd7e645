import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyNode } from '../body.ts';
import type { ParsedFile } from './read-file.ts';

/** A parsed file without its compiled body. */
type CachedFile = Omit<ParsedFile, 'tree'>;

/** The digest of a file's bytes, and what was parsed from them, as JSON and, once it is asked for, as an object. */
interface CacheEntry {
  digest: string;
  json: string;
  file?: CachedFile | undefined;
}

type CacheEntries = Map<string, CacheEntry>;

/**
 * Every parsed file by its path and the digest of its bytes: a file is parsed and checked again only when it, or the
 * code that parses it, has changed. Compiled bodies are kept only for this run: few pages are rendered again whose
 * body has not changed, and compiling one body is faster than storing all.
 */
export class ContentCache {
  readonly #folder: string | undefined;
  readonly #code: string;
  readonly #bodies = new Map<string, BodyNode[]>();
  #previous: CacheEntries;
  #current: CacheEntries = new Map();
  #isChanged = false;

  /** `folder` is where the cache is stored between builds; without one, it is in memory only. `code` is the digest of the code. */
  constructor(folder: string | undefined, code: string) {
    this.#folder = folder;
    this.#code = code;
    this.#previous = folder === undefined ? new Map() : readEntries(join(folder, FILE_NAME), code);
  }

  /** The parsed file, if its bytes still have this digest. */
  find(path: string, digest: string): CachedFile | undefined {
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
    // The library is built by now; thousands of parsed files need not stay in memory.
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
