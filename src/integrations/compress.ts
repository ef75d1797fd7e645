import { createHash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { output } from './output-cache.ts';
import { showPhase } from './progress.ts';

/**
 * Writes `.br` and `.gz` beside each text file, for servers that send what lies there. What was compressed for the last
 * build is taken over. `COMPRESS=off` leaves it out, for hosts that compress by themselves.
 */
export function compress(): AstroIntegration {
  return {
    name: 'compress',
    hooks: {
      'astro:build:done': ({ dir }) => {
        if (process.env['COMPRESS'] === 'off') return;
        const folder = fileURLToPath(dir);
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) => TEXT.test(path));
        for (const [at, path] of files.toSorted().entries()) {
          showPhase('Compressing', at + 1, files.length);
          compressOne(folder, path);
        }
      },
    },
  };
}

/** The files whose bytes are text. What the search keeps is compressed already. */
const TEXT = /\.(?:html|xml|json|txt|css|js|svg|opml|webmanifest)$/;

/** A file that the cache knows is known by its key, and read only when it has to be compressed. */
function compressOne(folder: string, path: string): void {
  const key = output().keyOf(path) ?? createHash('sha1').update(readFileSync(join(folder, path))).digest('base64url');
  for (const [suffix, shrink] of Object.entries(WAYS)) if (!output().reuse(path + suffix, key)) output().write(path + suffix, key, shrink(readFileSync(join(folder, path))));
}

/**
 * The best that is cheap: of Brotli's eleven qualities the ninth needs fourteen times the time of the eighth for a
 * thousandth of the size, and the eleventh thirty times for a tenth.
 */
const WAYS: Record<string, (bytes: Buffer) => Buffer> = {
  '.br': (bytes) => brotliCompressSync(bytes, { params: { [constants.BROTLI_PARAM_QUALITY]: 8, [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT, [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length } }),
  '.gz': (bytes) => unsigned(gzipSync(bytes, { level: 9 })),
};

/** The name of the operating system in a gzip file is not a fact about the site (RFC 1952, section 2.3.1: 255 is unknown). */
function unsigned(bytes: Buffer): Buffer {
  bytes[9] = 255;
  return bytes;
}
