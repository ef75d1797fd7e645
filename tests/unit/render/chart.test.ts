import { expect, test } from 'vitest';
import { drawLines, placePoint, spread } from '../../../src/render/mdx/chart/chart.ts';

test('draws the highest point a little below the top, and zero on the floor', () => {
  const { place } = drawLines([
    {
      label: 'x',
      points: [
        [0, 0],
        [100, 100],
      ],
    },
  ]);
  expect(place([100, 0])).toEqual({ x: '100%', y: '100%' });
  expect(place([100, 100])).toEqual({ x: '100%', y: '7.41%' });
});

test('draws each line through its points, in order', () => {
  const { paths } = drawLines([
    {
      label: 'down',
      points: [
        [0, 108],
        [100, 0],
      ],
    },
    {
      label: 'up',
      red: true,
      points: [
        [0, 0],
        [100, 108],
      ],
    },
  ]);
  expect(paths.map(({ line, d, name }) => [line.label, d, name])).toEqual([
    ['down', 'M11,7.41L100,100', { x: '100%', y: '100%' }],
    ['up', 'M11,100L100,7.41', { x: '100%', y: '7.41%' }],
  ]);
});

test('places a point by its percentages, upwards', () => {
  expect(placePoint([10, 76])).toEqual({ x: '10%', y: '24%' });
});

test('spreads labels so that the outer two stay on the drawing', () => {
  expect(spread(['a', 'b', 'c'])).toEqual([
    { label: 'a', at: '11%', anchor: 'start' },
    { label: 'b', at: '55.5%', anchor: 'middle' },
    { label: 'c', at: '100%', anchor: 'end' },
  ]);
});
