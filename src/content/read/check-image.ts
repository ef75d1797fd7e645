import { closeSync, fstatSync, openSync, readSync } from 'node:fs';
import { basename } from 'node:path';
import { imageSize } from 'image-size';
import type { Explanation } from '../diagnostics.ts';
import { findPicture, findSimilarPicture } from './find-picture.ts';

/** In pixels. A page shows two million at most; a picture of sixty million takes minutes and a gigabyte to resize. */
const MAX_PIXELS = 40_000_000;

/** How many bytes of a file are read to find the picture's size. */
const HEAD_BYTES = 1_048_576;

/** What is wrong with a picture that a file names. `path` is the file's, `src` the picture's as the author wrote it. */
export function checkPicture(src: string, path: string): Explanation | undefined {
  const picture = findPicture(src, path);
  return checkSource(src) ?? (picture === undefined ? explainMissing(src, path) : checkBytes(picture, src));
}

function checkSource(src: string): Explanation | undefined {
  if (/^(?:[a-z]:[\\/]|file:|~\/|\/(?:Users|home)\/)/i.test(src))
    return {
      message: `The picture "${src}" is a file of your own machine.`,
      hint: 'Put a copy beside the file: npm run picture -- <slug> <the picture>',
    };
  if (/^[a-z]+:|^\/\//i.test(src))
    return {
      message: `The picture "${src}" is on another site.`,
      hint: 'Put a copy beside the file, if its owner permits it: no page asks another site for anything.',
    };
  if (!/^(?:\.\/)?[^/\\]+$/.test(src))
    return {
      message: `The picture "${src}" is not beside the file.`,
      hint: 'Put it beside the file, and write ./name.png.',
    };
  if (!/\.(?:png|jpe?g|webp|avif|gif)$/i.test(src))
    return {
      message: `The picture "${src}" is of no type that can be shown.`,
      hint: 'Save it as JPEG or PNG (WebP, AVIF and GIF are read too), and name that file.',
    };
  return undefined;
}

function explainMissing(src: string, path: string): Explanation {
  const similar = findSimilarPicture(src, path);
  const message = `There is no picture "${src}" beside the file.`;
  if (similar !== undefined)
    return { message, hint: `Its file is called ${similar}: write ./${similar}, or rename it.` };
  return {
    message,
    hint:
      'Put it there, or correct the path' +
      `${/\/articles\/[^/]+\.mdx$/.test(path) ? `: npm run picture -- ${basename(path, '.mdx')} <the picture>` : '.'}`,
  };
}

function checkBytes(picture: string, src: string): Explanation | undefined {
  const { head, size } = readHead(picture);
  if (size === 0) return { message: `The picture "${src}" is an empty file.`, hint: 'Save it again.' };
  const { type, width, height } = measure(head);
  if (type === undefined)
    return {
      message: `The file "${src}" is not a picture, whatever its name says.`,
      hint: 'Save the picture as PNG, JPEG, WebP or AVIF.',
    };
  const extensions = EXTENSIONS[type];
  if (extensions === undefined)
    return {
      message: `The picture "${src}" is really of the type ${NAMES[type] ?? type.toUpperCase()}, which cannot be shown.`,
      hint: 'Save it as JPEG or PNG: open it in a program for pictures and export it. Another name alone does not help.',
    };
  if (!extensions.includes(/\.(\w+)$/.exec(src)?.[1]?.toLowerCase() ?? ''))
    return {
      message: `The picture "${src}" is really of the type ${type}.`,
      hint: `Rename it so that it ends in .${extensions[0]}.`,
    };
  return width * height > MAX_PIXELS
    ? {
        message: `The picture "${src}" has ${width} × ${height} pixels.`,
        hint: `Make it smaller: no page shows more than 3,000 across, and ${MAX_PIXELS / 1e6} million in all are the most.`,
      }
    : undefined;
}

/** The file extensions of each type that can be made smaller. */
const EXTENSIONS: Record<string, string[]> = {
  png: ['png'],
  jpg: ['jpg', 'jpeg'],
  webp: ['webp'],
  avif: ['avif'],
  gif: ['gif'],
};

/** What people call a type, where it is not its own name. */
const NAMES: Record<string, string> = { heif: 'HEIC', 'jxl-stream': 'JPEG XL', jxl: 'JPEG XL' };

function readHead(path: string): { head: Uint8Array; size: number } {
  const file = openSync(path, 'r');
  try {
    const { size } = fstatSync(file);
    const head = new Uint8Array(Math.min(size, HEAD_BYTES));
    readSync(file, head);
    return { head, size };
  } finally {
    closeSync(file);
  }
}

function measure(head: Uint8Array): { type?: string | undefined; width: number; height: number } {
  try {
    return imageSize(head);
  } catch {
    return { type: typeOf(head), width: 0, height: 0 };
  }
}

/** The type of a picture whose size cannot be found, where it is one that people rename. */
function typeOf(head: Uint8Array): string | undefined {
  const text = Buffer.from(head.subarray(0, 1024)).toString('latin1');
  if (/^.{4}ftyp(?:hei[cxms]|hev[cxms]|mif1|msf1)/s.test(text)) return 'heic';
  return /<svg[\s>]/.test(text) ? 'svg' : undefined;
}
