import { existsSync, readFileSync } from 'node:fs';
import { join, resolve } from 'node:path';
import { memoize } from '../../memoize.ts';
import type { Library } from '../../library/types.ts';
import { digestOfVolume, listVolumes, type Volume } from './volume.ts';

/** The volumes that `npm run volumes` has made, as the file beside them lists them. */
export interface Shelf {
  /** By the name of a volume. */
  volumes: Record<string, ShelvedVolume>;
}

export interface ShelvedVolume {
  /** The digest of what it was made from. */
  digest: string;
  /** The digest of the code that made it: another makes it again. */
  code: string;
  files: { file: string; bytes: number }[];
}

/** The name of that file. */
export const SHELF_FILE = 'volumes.json';

/** Where the volumes lie: `.volumes/` in the project's root, or where `VOLUMES_DIR` says. */
export function shelfFolder(root: string): string {
  return resolve(root, process.env['VOLUMES_DIR'] ?? '.volumes');
}

/** What was made, as far as it can be read. */
export function readShelf(folder: string): Shelf {
  const file = join(folder, SHELF_FILE);
  try {
    return existsSync(file) ? (JSON.parse(readFileSync(file, 'utf8')) as Shelf) : { volumes: {} };
  } catch {
    return { volumes: {} };
  }
}

/** A volume that the site offers, with its files. */
export interface OfferedVolume extends Pick<Volume, 'name' | 'title' | 'date'> {
  files: ShelvedVolume['files'];
}

/** The volumes that were made from what the site says, and so are published with it. */
export function listOffered(library: Library, folder: string): OfferedVolume[] {
  const { volumes } = readShelf(folder);
  if (Object.keys(volumes).length === 0) return [];
  return volumesOf(library).flatMap(({ name, title, date, digest }) => {
    const made = volumes[name];
    const isThere = made?.digest === digest && made.files.every(({ file }) => existsSync(join(folder, file)));
    return isThere ? [{ name, title, date, files: made.files }] : [];
  });
}

const volumesOf = memoize((library: Library) =>
  listVolumes(library).map(({ name, title, date, ...others }) => ({
    name,
    title,
    date,
    digest: digestOfVolume({ name, title, date, ...others }, library),
  })),
);
