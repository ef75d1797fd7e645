import { pictureName } from '../content/slug.ts';
import type { PictureFacts } from '../content/source.ts';
import type { Kind } from '../content/kinds.ts';
import { feedPictureFile } from '../library/record/feed-pictures.ts';
import { href } from '../site.ts';

/** One picture that is made from another: where it lies from the site's folder, from what it is made, and how. */
export interface Rendition {
  file: string;
  source: string;
  /** Of the bytes that it is made from. */
  digest: string;
  width: number;
  /** Where it is cut to this height, from its middle. */
  height?: number | undefined;
  format: 'avif' | 'webp' | 'jpg' | 'png';
  /** Whether all its frames are kept. */
  isMoving: boolean;
}

/** A picture as an element of a page, and the renditions that it shows. */
export interface ShownPicture {
  sources: { srcset: string; type: string; media?: string }[];
  img: { src: string; srcset?: string | undefined; width: number; height: number };
  renditions: Rendition[];
}

/** A picture as an entry of a feed shows it, with its size in pixels. */
export interface FeedPicture {
  src: string;
  width: number;
  height: number;
}

/** The widths of a picture in a text, and of one above it. */
export const WIDTHS = { text: [360, 720, 1200], cover: [360, 720, 1152, 1728] } as const;

/**
 * A picture in the sizes that screens need: small where the browser reads AVIF or WebP. What moves stands still for
 * readers who ask for that.
 */
export function showPicture(picture: PictureFacts, widths: readonly number[]): ShownPicture {
  const isMoving = picture.frames > 1;
  const sizes = sizesOf(picture, widths);
  const make = (format: Rendition['format'], moves = false) =>
    sizes.map((width) => renditionOf(picture, { width, format, isMoving: moves }));
  const still = (['avif', 'webp'] as const).map((format) => ({ format, made: make(format) }));
  const shown = isMoving ? make('webp', true) : make(picture.isTransparent ? 'png' : 'jpg');
  const width = sizes.at(-1) ?? picture.width;
  return {
    sources: still.map(({ format, made }) => ({
      srcset: srcsetOf(made),
      type: `image/${format}`,
      ...(isMoving ? { media: '(prefers-reduced-motion: reduce)' } : {}),
    })),
    img: {
      src: addressOf(shown.at(-1)!),
      srcset: shown.length > 1 ? srcsetOf(shown) : undefined,
      width,
      height: heightOf(picture, width),
    },
    renditions: [...still.flatMap(({ made }) => made), ...shown],
  };
}

/** A portrait, cut to a square, for screens of one and of two dots a pixel. */
export function showPortrait(picture: PictureFacts): ShownPicture {
  const made = [PORTRAIT, 2 * PORTRAIT].map((width) =>
    renditionOf(picture, { width, height: width, format: 'webp', isMoving: false }),
  );
  const [once, twice] = made.map(addressOf);
  return {
    sources: [],
    img: { src: once ?? '', srcset: `${once} 1x, ${twice} 2x`, width: PORTRAIT, height: PORTRAIT },
    renditions: made,
  };
}

/**
 * A picture as readers elsewhere get it: of one size, which any of them can show, at an address that stays when the picture
 * is retouched or its piece renamed. What was sent is not sent again.
 */
export function showInFeed(
  picture: PictureFacts,
  piece: { kind: Kind; firstSlug: string },
): FeedPicture & { rendition: Rendition } {
  const width = Math.min(FEED_WIDTH, picture.width);
  const file = feedPictureFile(picture, piece);
  return {
    src: href(`/${file}`),
    width,
    height: heightOf(picture, width),
    rendition: { file, source: picture.file, digest: picture.digest, width, format: 'jpg', isMoving: false },
  };
}

const FEED_WIDTH = 1200;
const PORTRAIT = 224;

function sizesOf(picture: PictureFacts, widths: readonly number[]): number[] {
  const fitting = widths.filter((width) => width < picture.width);
  return [...fitting, ...(fitting.length < widths.length ? [picture.width] : [])];
}

function renditionOf(
  { file, digest }: PictureFacts,
  how: Pick<Rendition, 'width' | 'height' | 'format' | 'isMoving'>,
): Rendition {
  const size = how.height === undefined ? how.width : `${how.width}x${how.height}`;
  const name = `${pictureName(file)}.${digest}-${size}${how.isMoving ? '-moving' : ''}.${how.format}`;
  return { file: `_astro/${name}`, source: file, digest, ...how };
}

function heightOf({ width, height }: PictureFacts, shown: number): number {
  return Math.max(1, Math.round((height * shown) / width));
}

function srcsetOf(made: readonly Rendition[]): string {
  return made.map((one) => `${addressOf(one)} ${one.width}w`).join(', ');
}

function addressOf({ file }: Rendition): string {
  return href(`/${file}`);
}
