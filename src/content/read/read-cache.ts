import { mkdirSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyNode } from '../body.ts';
import type { Reading } from './read-file.ts';

/** What a file says, without its body's tree, which stands beside it. */
type Remembered = Omit<Reading, 'tree'>;

/** A file with the digest of its text, and what it said then, as JSON and as this run has read it. */
interface Known {
  digest: string;
  json: string;
  reading?: Remembered | undefined;
}

type Files = Map<string, Known>;

/**
 * Every file that was read, by the digest of its text: a file is read and checked once, until it says something else
 * or the code that reads it is another. The bodies that this run compiled are kept beside, for as long as it lasts: a
 * page that is shown again without its body having changed is rare, and compiling one body is cheaper than storing all.
 */
export class ContentCache {
  readonly #folder: string | undefined;
  readonly #code: string;
  readonly #bodies = new Map<string, BodyNode[]>();
  #before: Files;
  #now: Files = new Map();
  #isChanged = false;

  /** `folder` is where the cache lives between builds; without one, it lives in memory. `code` is the digest of the code. `isFresh` forgets what the folder holds. */
  constructor(folder: string | undefined, code: string, isFresh = false) {
    this.#folder = folder;
    this.#code = code;
    this.#before = folder === undefined || isFresh ? new Map() : readFiles(join(folder, NAME), code);
  }

  /** What a file said, when its text had this digest. */
  find(file: string, digest: string): Remembered | undefined {
    const known = this.#now.get(file) ?? this.#before.get(file);
    if (known?.digest !== digest) return undefined;
    known.reading ??= parse(known.json);
    if (known.reading !== undefined) this.#now.set(file, known);
    return known.reading;
  }

  /**
   * Adds what a file says.
   * @returns a copy, as the next run will read it. It also stands alone: of what was read, each word is a part of a long
   * text, and keeps the whole of it in memory
   */
  add(file: string, digest: string, { tree, ...said }: Reading): Remembered {
    this.#isChanged = true;
    const json = JSON.stringify(said);
    const reading = JSON.parse(json) as Remembered;
    this.#now.set(file, { digest, json, reading });
    if (said.body !== undefined && tree !== undefined) this.#bodies.set(said.body.digest, tree);
    return reading;
  }

  /** A body that this run has compiled. */
  body(digest: string): BodyNode[] | undefined {
    return this.#bodies.get(digest);
  }

  addBody(digest: string, tree: BodyNode[]): void {
    this.#bodies.set(digest, tree);
  }

  /** Writes down what is known. A run without a folder knows it for as long as it lasts. */
  save(): void {
    if (this.#folder === undefined) return;
    if (this.#isChanged || this.#now.size !== this.#before.size) {
      mkdirSync(this.#folder, { recursive: true });
      const lines = [...this.#now].map(([file, { digest, json }]) => [file, digest, json].join('\t'));
      // Written beside and renamed: a run that is interrupted leaves the last one's file whole.
      writeFileSync(join(this.#folder, `${NAME}.next`), [this.#code, ...lines].join('\n'));
      renameSync(join(this.#folder, `${NAME}.next`), join(this.#folder, NAME));
    }
    // The publication is joined; thousands of files need not stay in memory until it is built.
    this.#before = this.#now = new Map();
  }
}

/** The digest of the code, then a line for each file: its name, the digest of its text, and what it said. JSON has neither tabs nor line breaks. */
const NAME = 'content.txt';

function readFiles(path: string, code: string): Files {
  try {
    const [made, ...lines] = readFileSync(path, 'utf8').split('\n');
    return made === code ? new Map(lines.map(readLine)) : new Map();
  } catch {
    return new Map();
  }
}

function readLine(line: string): [file: string, known: Known] {
  const [file = '', digest = '', json = ''] = line.split('\t');
  return [file, { digest, json }];
}

function parse(json: string): Remembered | undefined {
  try {
    return JSON.parse(json) as Remembered;
  } catch {
    return undefined;
  }
}
