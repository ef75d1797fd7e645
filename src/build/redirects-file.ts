import { writeFileSync } from 'node:fs';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublication } from '../library/load/current.ts';
import { writeRedirects } from '../library/aliases.ts';

/** Writes down which addresses are old and which are gone for good, for hosts that answer for them. */
export function redirects(): AstroIntegration {
  return {
    name: 'redirects',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const { redirects: moved, retired } = getPublication().library;
        if (moved.length + retired.length > 0)
          writeFileSync(fileURLToPath(new URL('_redirects', dir)), writeRedirects(moved, retired));
      },
    },
  };
}
