import { copyFileSync, linkSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';

/** A page of the last build: the key of all that it shows, and by which its file is known to be untouched. */
type Made = readonly [key: string, size: number, modified: number];

interface Manifest {
  code: string;
  pages: Record<string, Made>;
}

/** Where the pages of the last build are, where those of this one go, and the digest of the code that makes them. */
interface Place {
  /** The file that remembers. */
  file: string;
  code: string;
  live: string;
  staged: string;
}

/** The pages of the last build, so that only those are made that would be others now. */
export class PageCache {
  readonly #place: Place;
  readonly #before: Manifest['pages'];
  readonly #now: Manifest['pages'] = {};

  /** `isFresh` makes every page again. */
  constructor(place: Place, isFresh: boolean) {
    this.#place = place;
    this.#before = isFresh ? {} : readManifest(place);
  }

  /** Takes a page over from the last build, and says whether it could. `path` is its file, from the site's folder. */
  reuse(path: string, key: string): boolean {
    const made = this.#before[path];
    if (made?.[0] !== key) return false;
    const from = join(this.#place.live, path);
    const stat = statSync(from, { throwIfNoEntry: false });
    if (stat?.size !== made[1] || stat.mtimeMs !== made[2]) return false;
    const to = join(this.#place.staged, path);
    mkdirSync(dirname(to), { recursive: true });
    linkOrCopy(from, to);
    this.#remember(path, key, to);
    return true;
  }

  /** Writes a page that was made. */
  write(path: string, key: string, page: Uint8Array): void {
    const to = join(this.#place.staged, path);
    mkdirSync(dirname(to), { recursive: true });
    writeFileSync(to, page);
    this.#remember(path, key, to);
  }

  /** Writes down what the site is made of, once it stands in its place. */
  save(): void {
    mkdirSync(dirname(this.#place.file), { recursive: true });
    writeFileSync(this.#place.file, JSON.stringify({ code: this.#place.code, pages: this.#now } satisfies Manifest));
  }

  #remember(path: string, key: string, file: string): void {
    const { size, mtimeMs } = statSync(file);
    this.#now[path] = [key, size, mtimeMs];
  }
}

/** Two names of one file cost nothing; a file system that cannot do that gets a copy. */
export function linkOrCopy(from: string, to: string): void {
  try {
    linkSync(from, to);
  } catch {
    copyFileSync(from, to);
  }
}

function readManifest({ file, code }: Place): Manifest['pages'] {
  try {
    const manifest = JSON.parse(readFileSync(file, 'utf8')) as Manifest;
    return manifest.code === code ? manifest.pages : {};
  } catch {
    return {};
  }
}
