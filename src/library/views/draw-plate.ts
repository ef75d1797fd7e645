import { curveCatmullRom, line } from 'd3-shape';
import { PLATE_SIZE, type Mark } from '../../content/schemas/plate.ts';

/** The two colours of a drawing. */
export interface Inks {
  ink: string;
  red: string;
}

/** The colours of the page that it stands on. */
const PAGE_INKS: Inks = { ink: 'currentColor', red: 'var(--red)' };

/** A plate as an SVG element within a page. */
export function drawPlate(marks: readonly Mark[], inks: Inks = PAGE_INKS): string {
  const shapes = marks.map((mark) => drawMark(mark, inks)).join('');
  const box = `viewBox="0 0 ${PLATE_SIZE} ${PLATE_SIZE}"`;
  return `<svg ${box} fill="none" stroke="${inks.ink}" stroke-width="2">${shapes}</svg>`;
}

/** An SVG element of a page as a picture by itself. */
export function addressOfSvg(svg: string): string {
  const drawing = svg.replace('<svg ', '<svg xmlns="http://www.w3.org/2000/svg" ');
  return `data:image/svg+xml;base64,${Buffer.from(drawing).toString('base64')}`;
}

function drawMark({ shape, isRed, isThick, numbers }: Mark, { ink, red }: Inks): string {
  const colour = isRed ? red : ink;
  const isFilled = shape === 'dot' || shape === 'open' || shape === 'close';
  const paint = isFilled
    ? ` fill="${colour}" stroke="none"`
    : `${isRed ? ` stroke="${colour}"` : ''}${isThick ? ' stroke-width="5"' : ''}`;
  const [x = 0, y = 0, third = 0, fourth = 0] = numbers;
  if (shape === 'dot' || shape === 'ring') return `<circle cx="${x}" cy="${y}" r="${third}"${paint}/>`;
  if (shape === 'box') return `<path d="M${x} ${y}h${third}v${fourth}h-${third}z"${paint}/>`;
  if (shape === 'line') return `<path d="M${numbers.join(' ')}"${paint}/>`;
  if (shape === 'curve') return `<path d="${drawCurve(numbers)}"${paint}/>`;
  return `<path d="${drawParenthesis(shape === 'open' ? 1 : -1, x, y, third)}"${paint}/>`;
}

function drawCurve(numbers: readonly number[]): string {
  const points = Array.from({ length: numbers.length / 2 }, (_, at): [number, number] => [
    numbers[2 * at] ?? 0,
    numbers[2 * at + 1] ?? 0,
  ]);
  return line().curve(curveCatmullRom).digits(0)(points) ?? '';
}

/** The outline of the house's parenthesis, in a box of 100 by 1000: a move, a curve, a line and a curve back. */
const OUTLINE = [97, 0, -28, 280, -28, 720, 97, 1000, 99, 994, 8, 720, 8, 280, 99, 6];

/** The outline as a path: it keeps its belly at any height when the box is stretched. */
export const PARENTHESIS = writePath(OUTLINE);

/** The house's parenthesis in a box a sixth as wide as it is high; `x` is where its ends point away from. */
function drawParenthesis(direction: 1 | -1, x: number, y: number, height: number): string {
  const points = OUTLINE.map((value, at) =>
    Math.round(at % 2 === 0 ? x + direction * value * (height / 600) : y + (value * height) / 1000),
  );
  return writePath(points);
}

function writePath([x, y, ...rest]: readonly number[]): string {
  return `M${x} ${y}C${rest.slice(0, 6).join(' ')}L${rest.slice(6, 8).join(' ')}C${rest.slice(8).join(' ')}Z`;
}
