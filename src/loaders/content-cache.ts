import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPart } from '../model/body.ts';
import type { Reading } from './source.ts';

/** What a file says, without its body's parts, which stand beside it. */
type Remembered = Omit<Reading, 'parts'>;

/** What each file said, with the digest of its text then. */
type Files = Record<string, { digest: string; reading: Remembered }>;

/**
 * Every file that was read, by the digest of its text: a file is read and checked once, until it says something else
 * or the code that reads it is another. The bodies that this run compiled are kept beside, for as long as it lasts: a
 * page that is shown again without its body having changed is rare, and compiling one body is cheaper than storing all.
 */
export class ContentCache {
  readonly #folder: string | undefined;
  readonly #code: string;
  readonly #bodies = new Map<string, BodyPart[]>();
  #before: Files;
  #now: Files = {};
  #isChanged = false;

  /** `folder` is where the cache lives between builds; without one, it lives in memory. `code` is the digest of the code. `isFresh` forgets what the folder holds. */
  constructor(folder: string | undefined, code: string, isFresh = false) {
    this.#folder = folder;
    this.#code = code;
    this.#before = folder === undefined || isFresh ? {} : readFiles(join(folder, NAME), code);
  }

  /** What a file said, when its text had this digest. */
  find(file: string, digest: string): Remembered | undefined {
    const known = this.#now[file] ?? this.#before[file];
    if (known?.digest !== digest) return undefined;
    this.#now[file] = known;
    return known.reading;
  }

  add(file: string, digest: string, { parts, ...reading }: Reading): Remembered {
    this.#isChanged = true;
    this.#now[file] = { digest, reading };
    if (reading.body !== undefined && parts !== undefined) this.#bodies.set(reading.body.digest, parts);
    return reading;
  }

  /** A body that this run has compiled. */
  body(digest: string): BodyPart[] | undefined {
    return this.#bodies.get(digest);
  }

  addBody(digest: string, parts: BodyPart[]): void {
    this.#bodies.set(digest, parts);
  }

  /** Writes down what is known. A run without a folder knows it for as long as it lasts. */
  save(): void {
    if (this.#folder === undefined) return;
    if (this.#isChanged || Object.keys(this.#now).length !== Object.keys(this.#before).length) {
      mkdirSync(this.#folder, { recursive: true });
      // Written beside and renamed: a run that is interrupted leaves the last one's file whole.
      writeFileSync(join(this.#folder, `${NAME}.next`), JSON.stringify({ code: this.#code, files: this.#now }));
      renameSync(join(this.#folder, `${NAME}.next`), join(this.#folder, NAME));
    }
    // The publication is joined; thousands of files need not stay in memory until it is built.
    this.#before = this.#now = {};
  }
}

const NAME = 'content.json';

function readFiles(path: string, code: string): Files {
  try {
    const held = JSON.parse(readFileSync(path, 'utf8')) as { code: string; files: Files };
    return held.code === code ? held.files : {};
  } catch {
    return {};
  }
}
