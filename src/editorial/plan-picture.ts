/** Plans of pictures beside pieces. */
import { pathsOf } from '../content/file-patterns.ts';
import { CONTENT_FACTS, CONTENT_KINDS, type ContentKind } from '../content/kinds.ts';
import { PLACEHOLDERS } from '../content/placeholders.ts';
import { setField } from './edit-yaml.ts';
import type { Workspace } from './workspace.ts';

/** Where a picture comes to stand, and the file beside it. Paths are inside the content. */
export interface PicturePlan {
  /** The piece as it is, and where it moves. */
  from: string;
  to: string;
  text: string;
  picture: string;
  next: string;
}

/**
 * A picture beside a piece, which gets a folder of its own where it has none.
 * @param asCover whether it stands above the piece; the picture of a person always is the portrait
 * @throws Error in a sentence where the kind has no pictures, or the piece has a cover already.
 */
export function planPicture(
  { kind, id }: { kind: ContentKind; id: string },
  picture: { name: string; alt?: string | undefined },
  asCover: boolean,
  { read }: Pick<Workspace, 'read'>,
): PicturePlan {
  const { pictures, schema } = CONTENT_FACTS[kind];
  if (pictures === undefined) throw new Error(`A ${kind} has no pictures. These have: ${listPictured()}.`);
  const folder = pictures.replace('<slug>', id);
  const paths = pathsOf(kind, id);
  const from = paths.find((path) => read(path) !== undefined) ?? '';
  const to = paths.find((path) => path.startsWith(folder)) ?? from;
  const src = `./${picture.name}`;
  const alt = picture.alt ?? PLACEHOLDERS.alt;
  const text = read(from) ?? '';
  const plan = { from, to, picture: `${folder}${picture.name}` };
  if ('portrait' in schema.shape)
    return {
      ...plan,
      text: setField(text, 'portrait', { src }),
      next: `Write whose picture it is in ${to}: credit.`,
    };
  if (asCover)
    return { ...plan, text: setField(text, 'cover', { src, alt }), next: describeCover(picture.alt, to) };
  return { ...plan, text, next: `Write it where it belongs in ${to}: ![${alt}](${src})` };
}

function describeCover(alt: string | undefined, path: string): string {
  return alt === undefined ? `Say in ${path} what it shows: alt.` : `It is the cover of ${path}.`;
}

function listPictured(): string {
  return CONTENT_KINDS.filter((kind) => CONTENT_FACTS[kind].pictures !== undefined)
    .map((kind) => CONTENT_FACTS[kind].folder)
    .join(', ');
}
