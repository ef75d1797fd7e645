import { lstatSync, readdirSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';

/**
 * The picture beside a file that is meant by an address such as `./desk.png`, as its file is called: a Mac may write é as a
 * letter and an accent, which looks the same (UAX 15).
 * @param path the file that names it
 */
export function findPicture(src: string, path: string): string | undefined {
  const picture = join(dirname(path), src);
  if (isFile(picture)) return picture;
  const name = basename(src).normalize();
  const other = listNames(dirname(picture)).find((one) => one.normalize() === name);
  return other !== undefined && isFile(join(dirname(picture), other))
    ? join(dirname(picture), other)
    : undefined;
}

/** The name of a picture that differs in its capitals alone, or in its ending. */
export function findSimilarPicture(src: string, path: string): string | undefined {
  const stem = (name: string) =>
    name
      .normalize()
      .toLowerCase()
      .replace(/\.[a-z]+$/, '');
  return listNames(dirname(join(dirname(path), src))).find(
    (name) => stem(name) === stem(basename(src)) && /\.(?:png|jpe?g|webp|avif|gif)$/i.test(name),
  );
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() === true;
}

function listNames(folder: string): string[] {
  try {
    return readdirSync(folder);
  } catch {
    return [];
  }
}
