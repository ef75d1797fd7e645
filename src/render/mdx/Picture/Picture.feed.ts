import { writeAttributes } from '../../../content/html.ts';

/** A picture as it was made for readers elsewhere, with its size; or one from elsewhere, as it is. */
export function picture({
  src,
  alt,
  picture: made,
}: {
  src: string;
  alt: string;
  picture?: { src: string; width: number; height: number };
}): string {
  return `<img${writeAttributes(made === undefined ? { src, alt } : { src: made.src, width: made.width, height: made.height, alt }).join('')}/>`;
}
