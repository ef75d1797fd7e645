import { readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { brotliDecompressSync, gunzipSync } from 'node:zlib';
import { parse, type HTMLElement } from 'node-html-parser';
import { folderOf, type SiteName } from './sites.ts';

/** Every file of a built site, as a path below its folder, in order. */
export function filesOf(name: SiteName): string[] {
  return readdirSync(folderOf(name), { recursive: true, withFileTypes: true })
    .filter((entry) => entry.isFile())
    .map((entry) => join(entry.parentPath, entry.name).slice(folderOf(name).length + 1))
    .sort();
}

export function readFile(name: SiteName, path: string): string {
  return readFileSync(join(folderOf(name), path), 'utf8');
}

/** The bytes of a file; what is compressed inside it is opened, as the search opens it. */
export function openFile(name: SiteName, path: string): Buffer {
  const bytes = readFileSync(join(folderOf(name), path));
  if (path.endsWith('.br')) return brotliDecompressSync(bytes);
  return bytes[0] === 0x1f && bytes[1] === 0x8b ? gunzipSync(bytes) : bytes;
}

/** A page by its address below the base path: `/about/`. */
export function checkPage(name: SiteName, address: string): HTMLElement {
  return parse(readFile(name, address.endsWith('.html') ? address : join(address, 'index.html')));
}

/** The addresses of all pages, in order. */
export function pagesOf(name: SiteName): string[] {
  return addressesOf(name, false);
}

/** The addresses of the pages that only lead on to another address, in order. */
export function oldPagesOf(name: SiteName): string[] {
  return addressesOf(name, true);
}

function addressesOf(name: SiteName, isOld: boolean): string[] {
  return filesOf(name)
    .filter(
      (path) => path.endsWith('.html') && readFile(name, path).includes('http-equiv="refresh"') === isOld,
    )
    .map((path) => `/${path.replace(/index\.html$/, '')}`);
}

/** Every JSON-LD object of a page. */
export function jsonLdOf(page: HTMLElement): Record<string, unknown>[] {
  return page
    .querySelectorAll('script[type="application/ld+json"]')
    .map((script) => JSON.parse(script.textContent) as Record<string, unknown>);
}
