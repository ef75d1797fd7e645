import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { drawIcon, ICONS, iconFolder, makeIcon } from '../src/cli/icons.ts';

test.each(Object.keys(ICONS) as (keyof typeof ICONS)[])(
  '%s is what the script makes, and weighs little',
  async (name) => {
    const kept = readFileSync(join(iconFolder, name));
    expect(Buffer.from(await makeIcon(name)).equals(kept)).toBe(true);
    expect(kept.length).toBeLessThan(6_000);
  },
);

test('favicon.svg shows the same mark', () => {
  expect(readFileSync(join(iconFolder, 'favicon.svg'), 'utf8')).toBe(drawIcon());
});
