import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { imageSize } from 'image-size';

/** What is wrong with a picture, and what to do. */
export interface PictureFault {
  message: string;
  hint: string;
}

/** Pixels. A page shows two million at the most, and a picture of sixty takes minutes and a gigabyte to make small. */
const MAX_PIXELS = 40_000_000;

/** How much of a file is read to know the picture's size, in bytes. */
const HEAD = 1_048_576;

/** Looks at the first bytes of a picture. `name` is how the author named it. */
export function checkPicture(path: string, name: string): PictureFault | undefined {
  const { head, size } = readHead(path);
  if (size === 0) return { message: `The picture "${name}" is an empty file.`, hint: 'Save it again.' };
  const { type, width, height } = measure(head);
  const ending = /\.(\w+)$/.exec(name)?.[1]?.toLowerCase() ?? '';
  if (type === undefined)
    return {
      message: `The file "${name}" is not a picture, whatever its name says.`,
      hint: 'Save the picture as PNG, JPEG, WebP or AVIF.',
    };
  if (!(ENDINGS[type] ?? [type]).includes(ending))
    return {
      message: `The picture "${name}" is really of the type ${type}.`,
      hint: `Rename it so that it ends in .${(ENDINGS[type] ?? [type])[0]}.`,
    };
  if (width * height > MAX_PIXELS)
    return {
      message: `The picture "${name}" has ${width} × ${height} pixels.`,
      hint: `Make it smaller: no page shows more than 3,000 across, and ${MAX_PIXELS / 1e6} million in all are the most.`,
    };
  return undefined;
}

/** Names that belong to a type, where they are not just its own. */
const ENDINGS: Record<string, string[]> = { jpg: ['jpg', 'jpeg'], heif: ['avif'], avif: ['avif'] };

function readHead(path: string): { head: Uint8Array; size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const head = new Uint8Array(Math.min(size, HEAD));
    readSync(file, head);
    return { head, size };
  } finally {
    closeSync(file);
  }
}

function measure(head: Uint8Array): { type?: string | undefined; width: number; height: number } {
  try {
    const { type, width, height } = imageSize(head);
    return { type, width, height };
  } catch {
    return { width: 0, height: 0 };
  }
}
