import type { Kind } from '../../content/kinds.ts';
import type { NamedPictures } from '../../content/source.ts';
import { listAll } from '../../library/kinds/registry.ts';
import type { Joined, Library } from '../../library/types.ts';
import { showInFeed, showPicture, showPortrait, WIDTHS, type Rendition } from '../../render/pictures.ts';

/** Every picture that a site has, each once. */
export function listRenditions(library: Library): Rendition[] {
  const all = listAll(library).flatMap(renditionsOf);
  return [...new Map(all.map((one) => [one.file, one])).values()];
}

function renditionsOf(one: Joined[Kind]): Rendition[] {
  if (one.kind === 'mentor')
    return Object.values(one.pictures).flatMap((picture) => showPortrait(picture).renditions);
  if (!('body' in one)) return [];
  const { pictures, shown } = one.body;
  const onPage = shown.flatMap((address) => find(pictures, address, WIDTHS.text));
  const cover = 'cover' in one ? one.cover?.src : undefined;
  const above = cover === undefined ? [] : find(pictures, cover, WIDTHS.cover);
  const inFeed =
    'feedId' in one ? Object.values(pictures).map((picture) => showInFeed(picture, one).rendition) : [];
  return [...onPage, ...above, ...inFeed];
}

function find(pictures: NamedPictures, address: string, widths: readonly number[]): Rendition[] {
  const picture = pictures[address];
  return picture === undefined ? [] : showPicture(picture, widths).renditions;
}
