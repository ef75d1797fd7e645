import { appendFileSync, closeSync, mkdirSync, openSync, readFileSync, readSync, renameSync, rmSync, statSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import type { BodyPart } from '../model/body.ts';
import type { Reading } from './source.ts';

/** What a file says, without its body's parts, which stand in the pack. */
type Remembered = Omit<Reading, 'parts'>;

/** Where a body stands in the pack, in bytes. */
type Span = readonly [offset: number, length: number];

interface Index {
  code: string;
  files: Record<string, { digest: string; reading: Remembered }>;
  bodies: Record<string, Span>;
}

/**
 * Every file that was ever read, by the digest of its text, and every compiled body, by its own. A body is fetched
 * only when it is shown. What another version of the code remembered is forgotten: `code` is its digest.
 */
export class ContentCache {
  readonly #folder: string | undefined;
  readonly #before: Index;
  readonly #now: Index;
  #fresh = new Map<string, BodyPart[]>();

  /** `folder` is where the cache lives between builds; without one, it lives in memory. `isFresh` forgets what it holds. */
  constructor(folder: string | undefined, code: string, isFresh = false) {
    this.#folder = folder;
    this.#before = readIndex(isFresh ? undefined : folder, code);
    this.#now = { code, files: {}, bodies: {} };
  }

  /** What a file said, when its text had this digest. */
  find(file: string, digest: string): Remembered | undefined {
    const known = this.#now.files[file] ?? this.#before.files[file];
    if (known?.digest !== digest) return undefined;
    this.#keep(file, known);
    return known.reading;
  }

  add(file: string, digest: string, { parts, ...reading }: Reading): Remembered {
    this.#now.files[file] = { digest, reading };
    if (reading.body !== undefined && parts !== undefined) this.#fresh.set(reading.body.digest, parts);
    return reading;
  }

  /**
   * A compiled body by its digest.
   * @throws Error when no file with such a body was read.
   */
  body(digest: string): BodyPart[] {
    const span = this.#now.bodies[digest];
    const parts = this.#fresh.get(digest) ?? (span && this.#fetch(digest, span));
    if (parts === undefined) throw new Error(`No body has the digest ${digest}. Build with --fresh.`);
    return parts;
  }

  /** Writes down what is new. A cache that is interrupted while it writes is read as far as it is whole. */
  save(): void {
    if (this.#folder === undefined || !this.#isChanged()) return;
    mkdirSync(this.#folder, { recursive: true });
    const pack = join(this.#folder, PACK);
    if (this.#isMostlyForgotten(pack)) this.#startAnew(pack);
    let offset = sizeOf(pack);
    const lines = [...this.#fresh].map(([digest, parts]) => {
      const line = Buffer.from(`${digest}${JSON.stringify(parts)}\n`);
      this.#now.bodies[digest] = [offset, line.length];
      offset += line.length;
      return line;
    });
    appendFileSync(pack, Buffer.concat(lines));
    writeFileSync(join(this.#folder, 'next.json'), JSON.stringify(this.#now));
    renameSync(join(this.#folder, 'next.json'), join(this.#folder, 'files.json'));
  }

  #keep(file: string, known: Index['files'][string]): void {
    this.#now.files[file] = known;
    const digest = known.reading.body?.digest;
    const span = digest === undefined ? undefined : this.#before.bodies[digest];
    if (digest !== undefined && span !== undefined) this.#now.bodies[digest] = span;
  }

  #isChanged(): boolean {
    return this.#fresh.size > 0 || Object.keys(this.#now.files).length !== Object.keys(this.#before.files).length;
  }

  #isMostlyForgotten(pack: string): boolean {
    const kept = Object.values(this.#now.bodies).reduce((sum, [, length]) => sum + length, 0);
    return sizeOf(pack) > 2 * kept;
  }

  #startAnew(pack: string): void {
    for (const [digest, span] of Object.entries(this.#now.bodies)) this.#fresh.set(digest, this.#fetch(digest, span));
    rmSync(pack, { force: true });
  }

  /** Each line of the pack begins with its digest, so that one body is never taken for another. */
  #fetch(digest: string, [offset, length]: Span): BodyPart[] {
    const file = openSync(join(this.#folder ?? '', PACK), 'r');
    try {
      const line = Buffer.alloc(length);
      readSync(file, line, 0, length, offset);
      const text = line.toString();
      if (!text.startsWith(digest)) throw new Error('The cache of bodies is damaged. Build with --fresh.');
      return JSON.parse(text.slice(digest.length)) as BodyPart[];
    } finally {
      closeSync(file);
    }
  }
}

const PACK = 'bodies.jsonl';

function readIndex(folder: string | undefined, code: string): Index {
  const nothing: Index = { code, files: {}, bodies: {} };
  if (folder === undefined) return nothing;
  try {
    const index = JSON.parse(readFileSync(join(folder, 'files.json'), 'utf8')) as Index;
    const end = Object.values(index.bodies).reduce((most, [offset, length]) => Math.max(most, offset + length), 0);
    return index.code === code && end <= sizeOf(join(folder, PACK)) ? index : nothing;
  } catch {
    return nothing;
  }
}

/** In bytes; 0 where there is no file. */
function sizeOf(path: string): number {
  return statSync(path, { throwIfNoEntry: false })?.size ?? 0;
}
