import { expect, test } from 'vitest';
import { theme } from '../../../src/site.ts';
import { writeRecolouring } from '../../../src/styles/recolour.ts';

const { light, dark } = theme.colours.satire;
const values = writeRecolouring(light, dark).split(' ').map(Number);
const turn = (hex: string) => {
  const colour = [1, 3, 5].map((at) => Number.parseInt(hex.slice(at, at + 2), 16) / 255);
  return [0, 5, 10].map((row) =>
    Math.round(
      255 * (colour.reduce((sum, value, at) => sum + value * values[row + at]!, 0) + values[row + 4]!),
    ),
  );
};

test.each(['paper', 'ink', 'red'] as const)('turns the %s of one palette into that of another', (use) => {
  const wanted = [1, 3, 5].map((at) => Number.parseInt(dark[use].slice(at, at + 2), 16));
  for (const [at, channel] of turn(light[use]).entries())
    expect(Math.abs(channel - wanted[at]!)).toBeLessThanOrEqual(1);
});

test('keeps what is between them between them, and nothing transparent', () => {
  const [muted] = turn(light.muted);
  expect(muted).toBeGreaterThan(turn(light.tint)[0]!);
  expect(muted).toBeLessThan(turn(light.ink)[0]!);
  expect(values.slice(15)).toEqual([0, 0, 0, 1, 0]);
});
