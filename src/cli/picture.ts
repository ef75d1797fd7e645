/** `npm run picture -- <slug> <file>`: puts a picture beside a piece. */
import { existsSync, mkdirSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { ContentCache } from '../content/read/read-cache.ts';
import { contentFolder, readContent, readText } from '../content/read/read-folder.ts';
import { planPicture } from '../editorial/plan-picture.ts';
import { findEntry } from '../editorial/rename.ts';
import { readArguments, refuse } from './support/arguments.ts';
import { ensureFree, findPictureFile, placePicture } from './support/picture-file.ts';

const HELP = `npm run picture -- <slug> <file> [--cover] [--alt "What it shows"]

Puts a copy of a picture beside a piece, under a name that can be an address, and says what to write. An article that is
a single file becomes a folder: articles/how-to.mdx moves to articles/how-to/index.mdx, at the same address.

  <slug>    the slug of an article or a mentor, with its folder where two have it: articles/how-to, mentors/ada
  <file>    PNG, JPEG, WebP, AVIF or GIF
  --cover   makes it the cover of the article; the picture of a mentor is the portrait
  --alt     what it shows, for readers who cannot see it
`;

const root = join(import.meta.dirname, '..', '..');
const content = resolve(root, contentFolder());
const { values, positionals } = readArguments(
  HELP,
  { cover: { type: 'boolean', default: false }, alt: { type: 'string' } },
  2,
);
const [slug, typed] = positionals;
if (slug === undefined || typed === undefined) refuse('Name the piece and the picture.', HELP);
const isPicture = (word: string) => /\.(?:png|jpe?g|webp|avif|gif)$/i.test(word);
if (isPicture(slug) && !isPicture(typed)) refuse(`Name the piece first: npm run picture -- ${typed} ${slug}`);
try {
  const entry = findEntry(readContent(root, new ContentCache(undefined, '')).sources, slug);
  const picture = findPictureFile(typed, entry.kind === 'mentor' ? entry.id : undefined);
  const read = (path: string) =>
    existsSync(join(content, path)) ? readText(join(content, path)) : undefined;
  const plan = planPicture(entry, { name: picture.name, alt: values.alt }, values.cover, { read });
  ensureFree(picture, join(content, plan.picture));
  move(plan.from, plan.to, plan.text);
  placePicture(picture, join(content, plan.picture), content);
  console.log(
    `wrote    ${contentFolder()}/${plan.picture}\n\n${plan.next.replace(plan.to, `${contentFolder()}/${plan.to}`)}`,
  );
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function move(from: string, to: string, text: string): void {
  if (from !== to) {
    mkdirSync(dirname(join(content, to)), { recursive: true });
    renameSync(join(content, from), join(content, to));
    console.log(`moved    ${contentFolder()}/${from} to ${contentFolder()}/${to}`);
  }
  if (text === readText(join(content, to))) return;
  writeFileSync(join(content, to), text);
  console.log(`changed  ${contentFolder()}/${to}`);
}
