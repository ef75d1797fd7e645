/** `npm run pictures`: makes the pictures in the README from the site in `dist/`. */
import { existsSync, mkdirSync } from 'node:fs';
import { join } from 'node:path';
import { chromium } from 'playwright-core';
import { readOptions, refuse } from '../src/cli/support/arguments.ts';
import { serve } from '../src/outputs/hosting/serve.ts';
import { site } from '../src/site.ts';
import { launchOptions } from './browser/find-browser.ts';

const FOLDER = join('.github', 'pictures');
const PICTURES = { home: '', question: 'questions/project-tasks-not-product-work/' } as const;

readOptions(
  `npm run pictures\n\nMakes the pictures in the README from the site in dist/. Run npm run build first.\n`,
  {},
);
if (!existsSync(join('dist', 'index.html'))) refuse('There is no site in dist/. Run npm run build first.');
mkdirSync(FOLDER, { recursive: true });
const server = await serve({ folder: 'dist', base: site.base, port: 0 });
const { port } = server.address() as { port: number };
const browser = await chromium.launch(launchOptions());
const page = await browser.newPage({ viewport: { width: 1280, height: 800 } });
for (const [name, path] of Object.entries(PICTURES)) {
  await page.goto(`http://localhost:${port}${site.base}${path}`, { waitUntil: 'networkidle' });
  // On a second visit the fonts are cached, and every letter is in its own.
  await page.reload({ waitUntil: 'networkidle' });
  await page.screenshot({ path: join(FOLDER, `${name}.png`) });
  console.log(join(FOLDER, `${name}.png`));
}
await browser.close();
server.close();
