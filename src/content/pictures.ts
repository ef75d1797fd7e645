import slugify from '@sindresorhus/slugify';

/** A picture beside a file, as it is known without being shown. It is plain data, so that it can be stored. */
export interface PictureFacts {
  /** Its path, from the project's root. */
  file: string;
  /** Of its bytes. */
  digest: string;
  /** In pixels, as it is seen: turned as its camera says. */
  width: number;
  height: number;
  /** How many pictures are in it, one after the other. */
  frames: number;
  /** Whether the ground shows through it. */
  isTransparent: boolean;
}

/** The pictures that a file names, by the addresses that its author wrote. */
export type NamedPictures = Readonly<Record<string, PictureFacts>>;

/** The name under which feeds show a picture, whatever its type and the case of its letters: `IMG_1.JPG` is `img-1`. */
export function pictureName(path: string): string {
  return slugify(path.replace(/^.*\//, '').replace(/\.\w+$/, ''));
}
