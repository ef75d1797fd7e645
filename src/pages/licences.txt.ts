import type { APIRoute } from 'astro';
import levenshtein from 'fastest-levenshtein/LICENSE.md?raw';
import pagefind from '../assets/pagefind-LICENSE.txt?raw';
import brygada from '../assets/fonts/brygada-1918-OFL.txt?raw';
import imbue from '../assets/fonts/imbue-OFL.txt?raw';
import { site } from '../site.ts';

/** Everything that reaches a reader, with the licence under which it does. */
const SHIPPED = [
  ['The texts', `${site.copyright}\nhttps://creativecommons.org/licenses/by/4.0/`],
  [
    'The pages, their styles and their scripts',
    `© ${site.name}. The MIT licence.\nhttps://opensource.org/license/mit`,
  ],
  ['Pagefind, the search', pagefind],
  ['fastest-levenshtein, which knows mistyped words', levenshtein],
  ['Brygada 1918, a font', brygada],
  ['Imbue, a font', imbue],
] as const;

export const GET: APIRoute = () =>
  new Response(
    SHIPPED.map(([name, licence]) => `${name}\n${'='.repeat(name.length)}\n\n${licence.trim()}\n`).join(
      '\n\n',
    ),
  );
