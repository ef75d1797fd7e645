import type { Node } from 'takumi-js/helpers';

/** A box of a picture, with what stands in it. */
export function box(className: string, ...children: Node[]): Node {
  return { type: 'container', className, children };
}

/** Words of a picture. */
export function text(className: string, words: string, style: Node['style'] = {}): Node {
  return { type: 'text', className, text: words, style };
}

/** A drawing in a picture. */
export function drawing(svg: string, { width, height }: { width: number; height: number }): Node {
  return { type: 'image', src: svg, width, height, style: { width, height, flexShrink: 0 } };
}
