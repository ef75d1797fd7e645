import { pictureName } from '../../content/slug.ts';
import type { PictureFacts } from '../../content/source.ts';
import { KINDS, type Kind } from '../../content/kinds.ts';
import type { Library } from '../types.ts';

/** The folder of the pictures in feeds, from the site's. */
export const PICTURE_FOLDER = 'pictures';

/** Where a picture of a piece lies as feeds show it, from the site's folder. It stays there for as long as the piece stands. */
export function feedPictureFile(
  { file }: PictureFacts,
  { kind, firstSlug }: { kind: Kind; firstSlug: string },
): string {
  return `${PICTURE_FOLDER}/${KINDS[kind].folder}/${firstSlug}/${pictureName(file)}.jpg`;
}

/** The files of all pictures in feeds. */
export function listFeedPictures({ pieces }: Pick<Library, 'pieces'>): string[] {
  return pieces.flatMap((piece) =>
    Object.values(piece.body.pictures).map((picture) => feedPictureFile(picture, piece)),
  );
}

/** The first page of the piece of a picture in feeds, as the record has both. */
export function pageOfPicture(address: string): string | undefined {
  return address.startsWith(`/${PICTURE_FOLDER}/`)
    ? address.slice(PICTURE_FOLDER.length + 1, address.lastIndexOf('/') + 1)
    : undefined;
}
