import { copyFileSync, existsSync, mkdirSync, readFileSync, renameSync } from 'node:fs';
import { basename, dirname, extname, join, resolve, sep } from 'node:path';
import slugify from '@sindresorhus/slugify';
import { checkPicture } from '../content/read/check-image.ts';

/** A picture that somebody wants beside a piece. */
export interface PictureFile {
  path: string;
  /** Its name beside the piece: lower-case letters, digits and hyphens. */
  name: string;
}

/**
 * The picture at a path as it was typed, from the folder in which the command was called.
 * @param stem the name that it is to have, where that is not its own
 * @throws Error in a sentence or two where it is not there, or cannot be shown.
 */
export function findPictureFile(typed: string, stem?: string): PictureFile {
  const path = resolve(process.env['INIT_CWD'] ?? '.', typed);
  if (!existsSync(path)) throw new Error(`There is no file ${typed}.`);
  const wrong = checkPicture(`./${basename(path)}`, join(dirname(path), 'piece.mdx'));
  if (wrong !== undefined) throw new Error(`${wrong.message} ${wrong.hint}`);
  const extension = extname(path);
  const name = slugify(stem ?? basename(path, extension)) || 'picture';
  return { path, name: `${name}${extension.toLowerCase()}` };
}

/** @throws Error in a sentence where another picture stands at a path. */
export function ensureFree({ path }: PictureFile, target: string): void {
  if (existsSync(target) && path !== target && !readFileSync(target).equals(readFileSync(path)))
    throw new Error(`Another picture is called ${basename(target)} already. Give yours another name.`);
}

/** Copies a picture to a path; one that already lies in the content, where it could not stay, is moved. */
export function placePicture({ path }: PictureFile, target: string, content: string): void {
  if (path === target) return;
  mkdirSync(dirname(target), { recursive: true });
  if (path.startsWith(content + sep)) renameSync(path, target);
  else copyFileSync(path, target);
}
