import { writeAttributes } from '../../../content/html.ts';

interface Props {
  src: string;
  alt: string;
  /** As it was made for readers elsewhere. */
  picture?: { src: string; width: number; height: number };
}

/** A picture with its size; or one from elsewhere, as it is. */
export function feed({ src, alt, picture }: Props): string {
  return `<img${writeAttributes({ src, ...picture, alt })}/>`;
}

/** What a picture shows; one that only decorates says nothing. */
export function text({ alt }: Props): string {
  return alt === '' ? '' : `(Picture: ${alt})`;
}
