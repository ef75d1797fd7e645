import { readFileSync } from 'node:fs';
import { create } from 'fontkitten';
import fc from 'fast-check';
import { expect, test } from 'vitest';
import { placePoint, spotsAround, type Point } from '../../../src/render/mdx/chart/chart.ts';
import { drawThroughPoints, listPointsOn, writePath } from '../../../src/render/mdx/chart/curve.ts';
import {
  boxOf,
  crosses,
  overlaps,
  placeLabels,
  SIZES,
  type Label,
} from '../../../src/render/mdx/chart/place-labels.ts';
import { widthOf } from '../../../src/render/mdx/chart/text-width.ts';
import { drawLineChart, type LineChartProps } from '../../../src/render/mdx/LineChart/line-chart.ts';
import { drawScatterChart } from '../../../src/render/mdx/ScatterChart/scatter-chart.ts';
import { drawTwoByTwo, writeSteps } from '../../../src/render/mdx/TwoByTwo/two-by-two.ts';

test('draws a curve through its points, which turns back only at a peak and in a trough', () => {
  const points = fc
    .uniqueArray(fc.integer({ min: 0, max: 100 }), { minLength: 2, maxLength: 9 })
    .chain((xs) =>
      fc.tuple(
        ...xs
          .toSorted((a, b) => a - b)
          .map((x) => fc.tuple(fc.constant(x), fc.integer({ min: 0, max: 100 }))),
      ),
    );
  fc.assert(
    fc.property(points, (given) => {
      const curve = drawThroughPoints(given);
      const drawn = listPointsOn(curve);
      for (const [x, y] of given) expect(drawn).toContainEqual([expect.closeTo(x, 6), expect.closeTo(y, 6)]);
      const heights = drawn.map(([, y]) => y);
      const [low, high] = [Math.min(...given.map(([, y]) => y)), Math.max(...given.map(([, y]) => y))];
      expect(Math.min(...heights)).toBeGreaterThanOrEqual(low - 0.3 * (high - low));
      expect(Math.max(...heights)).toBeLessThanOrEqual(high + 0.3 * (high - low));
    }),
  );
});

test('turns gradually from a steep stretch into a flat one', () => {
  const curve = drawThroughPoints([
    [0, 100],
    [10, 5],
    [20, 3],
    [30, 3],
  ]);
  const drawn = listPointsOn(curve);
  const slopes = drawn.slice(1).map(([x, y], index) => (y - drawn[index]![1]) / (x - drawn[index]![0]));
  const turns = slopes.slice(1).map((slope, index) => Math.abs(Math.atan(slope) - Math.atan(slopes[index]!)));
  expect(Math.max(...turns)).toBeLessThan(0.5);
});

test('writes a curve in whole numbers', () => {
  const curve = drawThroughPoints([
    [0, 0],
    [30, 60],
  ]);
  expect(writePath(curve, ([x, y]) => [10 * x, 10 * y])).toBe('M0 0C100 200 200 400 300 600');
});

test('places a point by its percentages, upwards', () => {
  expect(placePoint([10, 76])).toEqual([10, 24]);
});

const WORDS = [
  ...readFileSync('content/articles/now-next-never.mdx', 'utf8').matchAll(/\p{L}[\p{L}’]+|\d+/gu),
].map(([word]) => word);

test.each([
  ['text', 'brygada-1918'],
  ['display', 'imbue'],
] as const)('never takes a text in the %s face for narrower than it is', (face, file) => {
  const font = create(readFileSync(`src/assets/fonts/${file}.woff2`));
  if (!('glyphForCodePoint' in font)) throw new Error(`${file} holds several fonts.`);
  const measure = (text: string) =>
    [...text].reduce((sum, letter) => sum + font.glyphForCodePoint(letter.codePointAt(0)!).advanceWidth, 0) /
    font.unitsPerEm;
  const texts = [
    ...WORDS,
    'Small meeting room, °C',
    'You are here',
    'WWW mmm',
    '“Let’s come up a level” (1)',
  ];
  expect(texts.filter((text) => widthOf(text, face) < measure(text))).toEqual([]);
  const sum = (of: (text: string) => number) => texts.reduce((total, text) => total + of(text), 0);
  expect(sum((text) => widthOf(text, face)) / sum(measure)).toBeLessThan(1.2);
});

test('places labels so that none meets another, a dot, a line or the edge, at any size', () => {
  const at: Point[] = [
    [10, 76],
    [43, 10],
    [90, 36],
    [30, 50],
  ];
  const labels = at.map((point, index): Label => ({
    text: `Label ${index}`,
    face: 'text',
    spots: spotsAround(placePoint(point), 'text'),
  }));
  const dots = at.map((point) => ({ at: placePoint(point), radius: 6 }));
  const line = [placePoint([4, 4]), placePoint([96, 97])] as const;
  const spots = placeLabels(labels, { dots, lines: [line] });
  for (const size of SIZES) {
    const scale = ([x, y]: Point) => [(x / 100) * size.width, (y / 100) * size.height] as const;
    const boxes = spots.map((spot, index) =>
      boxOf({ face: 'text', width: widthOf(labels[index]!.text, 'text'), spot }, size),
    );
    boxes.forEach((box, index) => {
      expect(boxes.filter((other, place) => place !== index && overlaps(box, other))).toEqual([]);
      expect([box.left >= 0, box.top >= 0, box.right <= size.width, box.bottom <= size.height]).toEqual(
        Array.from({ length: 4 }, () => true),
      );
      expect(crosses(box, [...scale(line[0]), ...scale(line[1])])).toBe(false);
      for (const dot of dots) {
        const [x, y] = scale(dot.at);
        expect(overlaps(box, { left: x - 6, right: x + 6, top: y - 6, bottom: y + 6 })).toBe(false);
      }
    });
  }
});

const CAREER: LineChartProps = {
  x: ['Week 1', '2', '4', 'Year 3', 'Farewell cake'],
  y: ['nil', '50', '100'],
  lines: [
    {
      label: 'Work',
      points: [
        [0, 96],
        [25, 48],
        [100, 3],
      ],
    },
    {
      label: '100',
      red: true,
      points: [
        [0, 100],
        [100, 100],
      ],
    },
  ],
  mark: { at: [25, 48], label: 'Week <two>' },
};

test('names each line at the line, and a height that a line has there alone', () => {
  const drawn = drawLineChart(CAREER);
  const texts = [...drawn.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text);
  expect(texts.toSorted()).toEqual(
    [
      'nil',
      '50',
      'Week 1',
      '2',
      '4',
      'Year 3',
      'Farewell cake',
      'Work',
      '100',
      'Week &lt;two&gt;',
    ].toSorted(),
  );
});

test('leaves out on a phone what has no room at the foot, never the first and the last', () => {
  const left = (x: string[]) =>
    [...drawLineChart({ ...CAREER, x, mark: undefined }).matchAll(/where-there-is-room">([^<]*)/g)].map(
      ([, label]) => label,
    );
  expect(left(CAREER.x as string[])).toEqual(['Year 3']);
  expect(left(['Planning', 'Refining', 'Review'])).toEqual([]);
});

test('draws a chart of one size with its curves in pixels', () => {
  const drawn = drawLineChart(CAREER, { width: 1000, height: 500, text: 20, display: 40 });
  expect(drawn).not.toContain('<svg');
  expect(drawn).toContain('d="M110 56C');
});

test('names every point of a scatter, and its line', () => {
  const drawn = drawScatterChart({
    x: 'Across',
    y: 'Up',
    points: [{ label: 'A', at: [50, 50] }],
    line: { label: 'Insight', from: [0, 0], to: [100, 90] },
  });
  expect([...drawn.matchAll(/<text[^>]*>([^<]*)/g)].map(([, text]) => text)).toEqual([
    'Up',
    'Across',
    'Insight',
    'A',
  ]);
});

test('moves the name of a field out of the way of a point', () => {
  const draw = (at: Point) =>
    drawTwoByTwo({
      x: ['left', 'right'],
      y: ['foot', 'top'],
      cells: ['One', 'Two', 'Three', 'Four'],
      points: [{ label: 'P', at }],
    }).fields.map(({ isLeft, isTop }) => `${isTop ? 'top' : 'low'} ${isLeft ? 'left' : 'right'}`);
  expect(draw([75, 75])).toEqual(['top left', 'top right', 'low left', 'low right']);
  expect(draw([4, 4])).toEqual(['top left', 'top right', 'low right', 'low right']);
});

test('draws a line as a flight of stairs', () => {
  expect(writeSteps({ from: [10, 90], to: [30, 50], steps: 2 })).toBe('M10 10v20h10v20h10');
  expect(writeSteps({ from: [10, 90], to: [30, 50] })).toBe('M10 10l20 40');
});
