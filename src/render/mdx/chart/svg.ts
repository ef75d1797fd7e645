import { escapeHtml, writeAttributes } from '../../../content/html.ts';
import type { Spot } from './place-labels.ts';

/** A number as SVG takes it, short. */
export function short(value: number): string {
  return String(Math.round(value * 100) / 100);
}

/** A share of the drawing. */
export function percent(value: number): string {
  return value === 0 ? '0' : `${short(value)}%`;
}

/** A label at its spot. */
export function writeLabel(text: string, { at: [x, y], dx, dy, anchor }: Spot, className?: string): string {
  const attributes = writeAttributes({
    x: percent(x),
    y: percent(y),
    dx: dx === 0 ? undefined : short(dx),
    dy: `${short(dy)}em`,
    'text-anchor': anchor === 'start' ? undefined : anchor,
    class: className === '' ? undefined : className,
  });
  return `<text${attributes}>${escapeHtml(text)}</text>`;
}

/** A straight line. */
export function writeLine(
  [x1, y1]: readonly [number, number],
  [x2, y2]: readonly [number, number],
  className?: string,
): string {
  return `<line${writeAttributes({
    x1: percent(x1),
    y1: percent(y1),
    x2: percent(x2),
    y2: percent(y2),
    class: className,
  })}/>`;
}

/** A dot. */
export function writeDot([x, y]: readonly [number, number], radius: number, className?: string): string {
  return `<circle${writeAttributes({ cx: percent(x), cy: percent(y), r: radius, class: className })}/>`;
}
