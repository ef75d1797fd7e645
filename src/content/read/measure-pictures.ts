/**
 * Measures pictures, each decoded whole: `paths` come as JSON on standard input, and their facts go to standard output, in
 * the same order; nothing for a picture that is damaged or ends early. It is a process of its own because sharp cannot be
 * waited for, and the content is read without waiting.
 */
import { hash } from 'node:crypto';
import { readFile } from 'node:fs/promises';
import { text } from 'node:stream/consumers';
import sharp from 'sharp';
import type { Measured } from './pictures.ts';

/** As many at a time as keep a machine busy without filling its memory. */
const AT_A_TIME = 4;

async function measure(path: string): Promise<Measured | undefined> {
  try {
    const bytes = await readFile(path);
    const open = (pages: number) => sharp(bytes, { failOn: 'truncated', pages, limitInputPixels: false });
    const { format, width, height, orientation = 1, pages = 1, hasAlpha } = await open(1).metadata();
    if (format === 'gif' && !isEnded(bytes)) return undefined;
    const { isOpaque } = await open(1).stats();
    if (pages > 1) await open(-1).stats();
    const isTurned = orientation > 4;
    return {
      digest: hash('sha1', bytes, 'base64url').slice(0, 10),
      width: isTurned ? height : width,
      height: isTurned ? width : height,
      frames: pages,
      isTransparent: hasAlpha && !isOpaque,
    };
  } catch {
    return undefined;
  }
}

/** Whether a GIF has its last byte (GIF89a, section 27): one that ends between two frames can be decoded. */
function isEnded(bytes: Buffer): boolean {
  return bytes[bytes.findLastIndex((byte) => byte !== 0)] === 0x3b;
}

const paths = JSON.parse(await text(process.stdin)) as string[];
const facts: (Measured | null)[] = [];
const rest = paths.entries();
const work = async () => {
  for (const [at, path] of rest) facts[at] = (await measure(path)) ?? null;
};
await Promise.all(Array.from({ length: AT_A_TIME }, work));
console.log(JSON.stringify(facts));
