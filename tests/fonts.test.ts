import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { FONTS, fontFolder, makeFont } from '../src/cli/fonts.ts';

test.each(Object.keys(FONTS) as (keyof typeof FONTS)[])(
  '%s is what the script makes, and both weigh little',
  async (name) => {
    const kept = readFileSync(join(fontFolder, name));
    expect((await makeFont(name)).equals(kept)).toBe(true);
    expect(kept.length).toBeLessThan(30_000);
  },
);
