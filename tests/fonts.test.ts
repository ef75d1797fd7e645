import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { fontFolder, makeFont } from '../src/cli/fonts.ts';
import { theme } from '../src/site.ts';

test.each(Object.values(theme.fonts))('$file is what the script makes, and weighs little', async (font) => {
  const kept = readFileSync(join(fontFolder, font.file));
  expect((await makeFont(font)).equals(kept)).toBe(true);
  expect(kept.length).toBeLessThan(30_000);
});
