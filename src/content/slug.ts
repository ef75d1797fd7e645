import slugify from '@sindresorhus/slugify';

/** A name as an address. Lower case, with a hyphen between words; letters of every script stay (RFC 3987 allows them in an address). */
export function topicId(name: string): string {
  const words = name
    .normalize('NFKC')
    .toLowerCase()
    .match(/[\p{L}\p{N}\p{M}]+/gu);
  return words?.join('-') ?? '';
}

/** `ada-king` as a name: "Ada King". */
export function nameOfSlug(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}

/** The name under which feeds show a picture, whatever its type and the case of its letters: `IMG_1.JPG` is `img-1`. */
export function pictureName(path: string): string {
  return slugify(path.replace(/^.*\//, '').replace(/\.\w+$/, ''));
}
