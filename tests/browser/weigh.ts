import { brotliCompressSync } from 'node:zlib';
import type { Page } from 'playwright-core';

/**
 * What a page asks for from now on, in bytes as a host sends it: texts compressed, and what is compressed already as it
 * is. Each call of the answer gives what came since the last.
 */
export function weigh(page: Page): () => Promise<number> {
  const sizes: Promise<number>[] = [];
  page.on('response', (response) => {
    const isText = /\.(?:js|css|json|txt)$/.test(new URL(response.url()).pathname);
    sizes.push(
      response.body().then(
        (body) => (isText ? brotliCompressSync(body).length : body.length),
        () => 0,
      ),
    );
  });
  return async () => (await Promise.all(sizes.splice(0))).reduce((sum, size) => sum + size, 0);
}
