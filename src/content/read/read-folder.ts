import { createHash } from 'node:crypto';
import { lstatSync, readFileSync } from 'node:fs';
import { basename, dirname, join, resolve } from 'node:path';
import slugify from '@sindresorhus/slugify';
import {
  PUBLISHED_URLS_FILE,
  NO_PUBLISHED_URLS,
  readPublishedUrls,
  type PublishedUrls,
} from '../published-urls.ts';
import { CONTENT_FACTS, type ContentKind } from '../kinds.ts';
import { findPictureFolder, findPlace, isPicturePlace, PLACES } from '../file-patterns.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { Source } from '../source.ts';
import type { ContentCache } from './read-cache.ts';
import { listFiles } from './list-files.ts';
import { checkPicture, type PictureFault } from './check-image.ts';
import { readSource } from './read-file.ts';

/** Everything in `content/`, and every file there that nobody would have read. */
export interface Content {
  sources: Source[];
  diagnostics: Diagnostic[];
  /** Every address that readers were ever given. */
  publishedUrls: PublishedUrls;
  /** Every file but the book, with the digest of what it said; of a picture none is taken. */
  digests: Map<string, string | undefined>;
}

/** The folder that holds the content, from the project's root. Tests point `CONTENT_DIR` elsewhere. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/** Reads the whole content folder. `root` is the project's root: every problem names its file from there. */
export function readContent(root: string, cache: ContentCache, folder = contentFolder()): Content {
  const sources: Source[] = [];
  const diagnostics: Diagnostic[] = [];
  let publishedUrls: PublishedUrls = { ...NO_PUBLISHED_URLS, file: `${folder}/${PUBLISHED_URLS_FILE}` };
  const found = listFiles(resolve(root, folder), folder);
  const names = new Set(found.map(({ inside }) => inside));
  const digests = new Map<string, string | undefined>();
  for (const { inside, size, fault } of found) {
    const file = inside === '' ? `${folder}/` : `${folder}/${inside}`;
    const path = resolve(root, folder, inside);
    const place = findPlace(inside);
    if (inside !== PUBLISHED_URLS_FILE) digests.set(file, undefined);
    if (fault !== undefined) diagnostics.push({ file, line: 1, ...fault });
    else if (inside === PUBLISHED_URLS_FILE) publishedUrls = readPublishedUrls(file, readText(path));
    else if (place === undefined) diagnostics.push(...checkBeside(inside, file, names));
    else if (size > MAX_BYTES)
      diagnostics.push({
        file,
        line: 1,
        message: `The file has ${(size / 1e6).toFixed(1)} million bytes.`,
        hint: `Split it: ${MAX_BYTES / 1e6} million are the most, and a novel has less.`,
      });
    else sources.push(withPictures(readFile({ ...place, file }, path, cache, digests), path));
  }
  for (const path of REQUIRED)
    if (!names.has(path))
      diagnostics.push({
        file: `${folder}/${path}`,
        line: 1,
        message: 'Every page of the site links to this one, and it is not there.',
        hint: 'Write it.',
      });
  return { sources, diagnostics, publishedUrls, digests };
}

/** How long a file may be. */
const MAX_BYTES = 1_000_000;

/** One file, read anew only when it says something else than before. */
function readFile(
  place: { kind: ContentKind; id: string; file: string },
  path: string,
  cache: ContentCache,
  digests: Content['digests'],
): Source {
  const bytes = readBytes(path);
  if (bytes === undefined)
    return {
      ...place,
      fields: undefined,
      lines: {},
      diagnostics: [
        {
          file: place.file,
          line: 1,
          message: 'The file cannot be read.',
          hint: 'Give yourself the right to read it.',
        },
      ],
    };
  const digest = createHash('sha1').update(bytes).digest('base64url');
  digests.set(place.file, digest);
  const reading =
    cache.find(place.file, digest) ?? cache.add(place.file, digest, readSource(place.file, decode(bytes)));
  return { ...place, ...reading };
}

function readBytes(path: string): Buffer | undefined {
  try {
    return readFileSync(path);
  } catch {
    return undefined;
  }
}

/** The text of a file: UTF-8, with or without a mark of its byte order. */
export function readText(path: string): string {
  return decode(readFileSync(path));
}

function decode(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

const REQUIRED = ['pages/about.mdx', 'pages/corrections.mdx', 'pages/house-style.mdx', 'pages/subscribe.mdx'];

/** What is wrong with a file that no kind claims, unless it is a picture where pictures may stand. */
function checkBeside(inside: string, file: string, names: ReadonlySet<string>): Diagnostic[] {
  if (isPicturePlace(inside)) return [];
  const folder = /\.(?:png|jpe?g|webp|avif|gif)$/i.test(inside) ? findPictureFolder(inside) : undefined;
  if (folder !== undefined)
    return [
      {
        file,
        line: 1,
        message: 'A picture stands outside the folder of its piece.',
        hint: `Move the piece to ${folder}, and the picture beside it.`,
      },
    ];
  const right = findRightName(inside);
  const hint =
    right === undefined
      ? `Move or rename it. ${PLACES}`
      : names.has(right)
        ? `Remove it, or give it another name: ${right} is there already.`
        : `Rename it to ${right}.`;
  return [{ file, line: 1, message: 'Nothing reads a file of this name here.', hint }];
}

/** The name that a file was probably meant to have: slugs, and the ending of its folder. */
function findRightName(inside: string): string | undefined {
  const stem = inside.replace(/(?:\.(?:mdx?|markdown|ya?ml|txt|json))+$/i, '');
  if (stem === inside) return undefined;
  const right = stem
    .split('/')
    .map((part) => slugify(part))
    .join('/');
  return [`${right}.mdx`, `${right}.yaml`].find((name) => name !== inside && findPlace(name) !== undefined);
}

/** Every picture that a file names must stand beside it, and be one. */
function withPictures(source: Source, path: string): Source {
  const ofFields = Object.entries(source.fields ?? {}).flatMap(([name, value]) => {
    const address = (value as { src?: unknown } | null)?.src;
    return typeof address === 'string' ? [{ address, line: source.lines[`${name}.src`] ?? 1 }] : [];
  });
  const named = [...ofFields, ...(source.body?.pictures ?? [])];
  if (named.length === 0) return source;
  const diagnostics = named.flatMap(({ address, line }) => {
    const fault = findPictureFault(address, path, source.kind);
    return fault === undefined ? [] : [{ file: source.file, line, ...fault }];
  });
  return { ...source, diagnostics: [...source.diagnostics, ...diagnostics] };
}

function findPictureFault(address: string, path: string, kind: ContentKind): PictureFault | undefined {
  if (/^[a-z]+:|^\/\//i.test(address))
    return {
      message: `The picture "${address}" is on another site.`,
      hint: 'Put a copy beside the file, if its owner permits it: no page asks another site for anything.',
    };
  if (!/^(?:\.\/)?[^/\\]+$/.test(address))
    return {
      message: `The picture "${address}" is not beside the file.`,
      hint: 'Put it beside the file, and write ./name.png.',
    };
  if (!/\.(?:png|jpe?g|webp|avif|gif)$/i.test(address))
    return {
      message: `The picture "${address}" is of no type that can be made smaller.`,
      hint: 'Save it as PNG, JPEG, WebP, AVIF or GIF.',
    };
  if (!isFile(join(dirname(path), address)))
    return {
      message: `There is no picture "${address}" beside the file.`,
      hint:
        CONTENT_FACTS[kind].files.length > 1 && basename(path) !== 'index.mdx'
          ? `Move the piece to ${basename(path, '.mdx')}/index.mdx and put the picture beside it, or correct the path.`
          : 'Put the picture there, or correct the path.',
    };
  return checkPicture(join(dirname(path), address), address);
}

function isFile(path: string): boolean {
  return lstatSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
