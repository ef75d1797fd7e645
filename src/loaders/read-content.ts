import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, statSync } from 'node:fs';
import { dirname, join, relative, resolve, sep } from 'node:path';
import type { ContentKind } from '../model/kinds.ts';
import type { Problem } from '../model/problems.ts';
import type { Source } from '../model/source.ts';
import type { ContentCache } from './content-cache.ts';
import { readSource } from './source.ts';

/** Everything in `content/`, and every file there that nobody would have read. */
export interface Content {
  sources: Source[];
  problems: Problem[];
}

/** The folder that holds the content, from the project's root. Tests point `CONTENT_DIR` elsewhere. */
export function contentFolder(): string {
  return process.env['CONTENT_DIR'] ?? 'content';
}

/** Reads the whole content folder. `root` is the project's root: every problem names its file from there. */
export function readContent(root: string, cache: ContentCache, folder = contentFolder()): Content {
  const sources: Source[] = [];
  const problems: Problem[] = [];
  for (const path of listFiles(resolve(root, folder))) {
    const inside = relative(resolve(root, folder), path).split(sep).join('/');
    const file = `${folder}/${inside}`;
    const place = findPlace(inside);
    if (place !== undefined) sources.push(withPictures(readFile({ ...place, file }, path, cache), path));
    else if (!isBeside(inside))
      problems.push({ file, line: 1, what: 'Nothing reads a file of this name here.', mend: `Move or rename it. ${PLACES}` });
  }
  for (const path of REQUIRED)
    if (!isFile(resolve(root, folder, path))) problems.push({ file: `${folder}/${path}`, line: 1, what: 'Every page of the site links to this one, and it is not there.', mend: 'Write it.' });
  return { sources, problems };
}

/** One file, read anew only when it says something else than before. */
function readFile(place: { kind: ContentKind; id: string; file: string }, path: string, cache: ContentCache): Source {
  const bytes = readFileSync(path);
  const digest = createHash('sha1').update(bytes).digest('base64url');
  const reading = cache.find(place.file, digest) ?? cache.add(place.file, digest, readSource(place.file, decode(bytes)));
  return { ...place, ...reading };
}

/** The text of a file: UTF-8, with or without a mark of its byte order. */
export function readText(path: string): string {
  return decode(readFileSync(path));
}

function decode(bytes: Buffer): string {
  return bytes.toString('utf8').replace(/^\uFEFF/, '');
}

const REQUIRED = ['pages/about.mdx', 'pages/subscribe.mdx'];

/** What a path inside `content/` holds, or nothing where the path fits no kind. */
export function findPlace(inside: string): { kind: ContentKind; id: string } | undefined {
  for (const [kind, pattern] of PATTERNS) {
    const match = pattern.exec(inside);
    if (match !== null) return { kind, id: match.slice(1).filter(Boolean).join('/') };
  }
  return undefined;
}

const SLUG = '([a-z0-9]+(?:-[a-z0-9]+)*)';
const PATTERNS: readonly (readonly [ContentKind, RegExp])[] = [
  ['article', new RegExp(`^articles/${SLUG}(?:/index)?\\.mdx$`)],
  ['series', new RegExp(`^series/${SLUG}\\.yaml$`)],
  ['question', new RegExp(`^questions/${SLUG}/question\\.mdx$`)],
  ['answer', new RegExp(`^questions/${SLUG}/${SLUG}\\.mdx$`)],
  ['mentor', new RegExp(`^mentors/${SLUG}\\.yaml$`)],
  ['promise', new RegExp(`^promises/${SLUG}\\.yaml$`)],
  ['page', new RegExp(`^pages/${SLUG}\\.mdx$`)],
];

const PLACES =
  'Names are lower-case letters, digits and hyphens: articles/<slug>.mdx, series/<slug>.yaml, questions/<slug>/question.mdx, questions/<slug>/<mentor>.mdx, mentors/<slug>.yaml, promises/<id>.yaml, pages/<slug>.mdx.';

/** A picture beside an article's `index.mdx`, or a hidden file of the system. */
function isBeside(inside: string): boolean {
  return /(?:^|\/)\./.test(inside) || /^articles\/[^/]+\/[^/]+\.(?:png|jpe?g|webp|avif|svg|gif)$/.test(inside);
}

function listFiles(folder: string): string[] {
  return readdirSync(folder, { withFileTypes: true })
    .toSorted((a, b) => (a.name < b.name ? -1 : 1))
    .flatMap((entry) => (entry.isDirectory() ? listFiles(join(folder, entry.name)) : [join(folder, entry.name)]));
}

/** Every picture that a file names must be there. */
function withPictures(source: Source, path: string): Source {
  const cover = (source.fields as { cover?: { src?: unknown } } | undefined)?.cover?.src;
  const named = [
    ...(typeof cover === 'string' ? [{ address: cover, line: source.lines['cover.src'] ?? 1 }] : []),
    ...(source.body?.pictures.filter(({ address }) => !/^https?:/.test(address)) ?? []),
  ];
  if (named.length === 0) return source;
  const missing = named.filter(({ address }) => !isFile(join(dirname(path), address)));
  const problems = missing.map(({ address, line }) => ({ file: source.file, line, what: `There is no picture "${address}" beside the file.`, mend: 'Put the picture there, or correct the path.' }));
  return { ...source, problems: [...source.problems, ...problems] };
}

function isFile(path: string): boolean {
  return statSync(path, { throwIfNoEntry: false })?.isFile() ?? false;
}
