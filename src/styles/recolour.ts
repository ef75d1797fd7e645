import type { Palette } from '../site.ts';

/**
 * The values of an `feColorMatrix` (Filter Effects, section 9.6) that turns the paper, the ink and the red of one palette into
 * those of another, and every mixture of the three into the same mixture. Colours are `#rrggbb`.
 */
export function writeRecolouring(from: Palette, to: Palette): string {
  const [paper, ink, red] = [from.paper, from.ink, from.red].map(readColour) as [Colour, Colour, Colour];
  const [newPaper, newInk, newRed] = [to.paper, to.ink, to.red].map(readColour) as [Colour, Colour, Colour];
  const [u, v] = [minus(ink, paper), minus(red, paper)];
  // A colour minus the paper is p parts of ink and q parts of red, by least squares.
  const [uu, uv, vv] = [dot(u, u), dot(u, v), dot(v, v)];
  const area = uu * vv - uv * uv;
  const inkParts = u.map((value, at) => (vv * value - uv * v[at]!) / area);
  const redParts = v.map((value, at) => (uu * value - uv * u[at]!) / area);
  const rows = newPaper.map((value, at) => {
    const [byInk, byRed] = [newInk[at]! - value, newRed[at]! - value];
    const row = inkParts.map((part, channel) => part * byInk + redParts[channel]! * byRed);
    return [...row, 0, value - dot(row, paper)];
  });
  return [...rows, [0, 0, 0, 1, 0]].map((row) => row.map(round).join(' ')).join(' ');
}

/** The channels of a colour, from 0 to 1. */
type Colour = readonly number[];

function readColour(hex: string): Colour {
  return [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
}

function minus(one: Colour, other: Colour): Colour {
  return one.map((value, at) => value - other[at]!);
}

function dot(one: Colour, other: Colour): number {
  return one.reduce((sum, value, at) => sum + value * other[at]!, 0);
}

function round(value: number): number {
  return Number(value.toFixed(3));
}
