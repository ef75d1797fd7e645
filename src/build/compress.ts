import { hash } from 'node:crypto';
import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { brotliCompressSync, constants, gzipSync } from 'node:zlib';
import type { AstroIntegration } from 'astro';
import { feedFormats, feeds } from '../site.ts';
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
        const files = readdirSync(folder, { recursive: true, encoding: 'utf8' }).filter((path) =>
          TEXT.test(path),
        );
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
  const read = () => (bytes ??= readFileSync(join(folder, path)));
  let bytes: Buffer | undefined;
  const key = output().keyOf(path) ?? hash('sha1', read(), 'base64url');
  const effort = isForFew(path) ? LOW : HIGH;
  if (!output().reuse(`${path}.br`, key)) output().write(`${path}.br`, key, brotli(read(), effort));
  if (!output().reuse(`${path}.gz`, key)) output().write(`${path}.gz`, key, gzip(read(), effort));
}

/** How hard to try, in the levels of each format. */
interface Effort {
  brotli: number;
  gzip: number;
}

/**
 * The best that is cheap: of Brotli's eleven qualities the ninth needs fourteen times the time of the eighth for a
 * thousandth of the size, and the eleventh thirty times for a tenth.
 */
const HIGH: Effort = { brotli: 8, gzip: 9 };

/** A quarter of that time, for a tenth more. */
const LOW: Effort = { brotli: 3, gzip: 2 };

/**
 * Whether few will ask for a file: a twin, an archive, the feed of a series, a topic or a mentor. At ten thousand pieces
 * these are more than half of all that there is to compress.
 */
function isForFew(path: string): boolean {
  return (
    path.endsWith('/index.txt') ||
    (FEED.test(path) && !feeds.some(({ path: home }) => `/${path}`.replace(FEED, '/') === home))
  );
}

const FEED = new RegExp(`/(?:${feedFormats.map(({ file }) => file.replace('.', '[.]')).join('|')})$`);

/** RFC 7932. The window is no larger than the file: most are small, and to set one up takes its time. */
function brotli(bytes: Buffer, effort: Effort): Buffer {
  const window = Math.min(
    constants.BROTLI_DEFAULT_WINDOW,
    Math.max(constants.BROTLI_MIN_WINDOW_BITS, Math.ceil(Math.log2(bytes.length + 16))),
  );
  return brotliCompressSync(bytes, {
    params: {
      [constants.BROTLI_PARAM_QUALITY]: effort.brotli,
      [constants.BROTLI_PARAM_MODE]: constants.BROTLI_MODE_TEXT,
      [constants.BROTLI_PARAM_SIZE_HINT]: bytes.length,
      [constants.BROTLI_PARAM_LGWIN]: window,
    },
  });
}

/** RFC 1952. The name of the operating system in it is not a fact about the site (section 2.3.1: 255 is unknown). */
function gzip(bytes: Buffer, effort: Effort): Buffer {
  const packed = gzipSync(bytes, { level: effort.gzip });
  packed[9] = 255;
  return packed;
}
