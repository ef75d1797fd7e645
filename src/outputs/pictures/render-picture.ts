import sharp from 'sharp';
import type { Rendition } from '../../render/pictures.ts';

/**
 * The bytes of a picture that is made from another. Nothing that a camera notes beside the picture is in them: it is turned
 * as it is seen, and its colours are those of the web (sRGB). Where a format has no transparency, the ground is white.
 */
export async function renderPicture(
  { width, height, format, isMoving }: Rendition,
  source: string | Buffer,
): Promise<Buffer> {
  const image = sharp(source, { failOn: 'truncated', pages: isMoving ? -1 : 1 })
    .autoOrient()
    .resize({ width, height, fit: 'cover', withoutEnlargement: true });
  if (format === 'jpg') return image.flatten({ background: 'white' }).jpeg().toBuffer();
  return image.toFormat(format).toBuffer();
}
