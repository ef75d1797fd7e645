import { chromium, type Browser, type BrowserContextOptions, type Page } from 'playwright-core';
import { afterAll, beforeAll } from 'vitest';
import { serve } from '../../src/outputs/hosting/serve.ts';
import { folderOf, type SiteName } from '../site/sites.ts';
import { launchOptions } from './find-browser.ts';

/** A page of a real browser on a served build; what it asks of others, and what it complains of, is kept. */
export interface Visit {
  page: Page;
  complaints: string[];
}

/** Serves a build and starts a browser for a file of tests. The answer opens an address in a context of its own. */
export function useBrowser(
  name: SiteName,
  base = '/',
): (address: string, options?: BrowserContextOptions) => Promise<Visit> {
  let browser: Browser;
  let origin = '';
  let close = () => {};
  beforeAll(async () => {
    const server = await serve({ folder: folderOf(name), base, port: 0 });
    origin = `http://localhost:${(server.address() as { port: number }).port}`;
    close = () => server.close();
    browser = await chromium.launch(launchOptions());
  });
  afterAll(async () => {
    await browser.close();
    close();
  });
  return async (address, options = {}) => {
    const context = await browser.newContext(options);
    const page = await context.newPage();
    const complaints: string[] = [];
    page.on('console', (message) => message.type() === 'error' && complaints.push(message.text()));
    page.on('pageerror', (error) => complaints.push(error.message));
    page.on(
      'request',
      (request) => !request.url().startsWith(origin) && complaints.push(`asked ${request.url()}`),
    );
    await page.goto(origin + address, { waitUntil: 'networkidle' });
    return { page, complaints };
  };
}
