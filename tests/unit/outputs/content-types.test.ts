import { expect, test } from 'vitest';
import { contentTypeOf } from '../../../src/outputs/hosting/content-types.ts';

test('gives every file a type, and every text its character set', () => {
  const files = {
    '/': 'text/html; charset=utf-8',
    '/articles/x/': 'text/html; charset=utf-8',
    '/index.html': 'text/html; charset=utf-8',
    '/articles/x/index.txt': 'text/plain; charset=utf-8',
    '/rss.xml': 'text/xml; charset=utf-8',
    '/series/x/atom.xml': 'text/xml; charset=utf-8',
    '/feed.json': 'application/json; charset=utf-8',
    '/feeds.opml': 'text/x-opml; charset=utf-8',
    '/sitemap.xml': 'text/xml; charset=utf-8',
    '/site.webmanifest': 'application/manifest+json; charset=utf-8',
    '/pagefind/pagefind-entry.json': 'application/json; charset=utf-8',
    '/_astro/main.js': 'text/javascript; charset=utf-8',
    '/feed.css': 'text/css; charset=utf-8',
    '/favicon.svg': 'image/svg+xml; charset=utf-8',
    '/favicon.ico': 'image/x-icon',
    '/cards/site.png': 'image/png',
    '/_astro/imbue.woff2': 'font/woff2',
    '/pagefind/wasm.en.pagefind': 'application/octet-stream',
    '/pagefind/index/en_1.pf_index': 'application/octet-stream',
  };
  expect(Object.fromEntries(Object.keys(files).map((file) => [file, contentTypeOf(file)]))).toEqual(files);
});
