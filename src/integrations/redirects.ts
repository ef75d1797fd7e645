import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublication } from '../loaders/opened.ts';
import { writeRedirects } from '../model/redirects.ts';

/** Writes the old addresses down for hosts that answer for them, so that a reader never sees the page that stands there. */
export function redirects(): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { library } = getPublication();
        if (library.redirects.length > 0) writeFileSync(fileURLToPath(new URL('_redirects', dir)), writeRedirects(library.redirects));
      },
    },
  };
}
