import type { Print } from '../../outputs/volumes/pdf.ts';

/** A browser that prints, with no network. */
export async function openPrinter(): Promise<{ print: Print; close: () => Promise<void> }> {
  // A package of the tests: no other command needs it.
  const { chromium } = await import('playwright-core');
  const { launchOptions } = await import('./find-browser.ts');
  const browser = await chromium.launch(launchOptions());
  return {
    print: async (html) => {
      const page = await browser.newPage({ offline: true, javaScriptEnabled: false });
      try {
        await page.setContent(html, { waitUntil: 'load' });
        return await page.pdf({
          preferCSSPageSize: true,
          printBackground: true,
          outline: true,
          tagged: true,
        });
      } finally {
        await page.close();
      }
    },
    close: () => browser.close(),
  };
}
