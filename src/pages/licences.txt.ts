import type { APIRoute } from 'astro';
import levenshtein from 'fastest-levenshtein/LICENSE.md?raw';
import pagefind from '../assets/pagefind-LICENSE.txt?raw';
import { site, theme } from '../site.ts';

const fontLicences = import.meta.glob<string>('../assets/fonts/*-OFL.txt', {
  query: '?raw',
  import: 'default',
  eager: true,
});

/** Everything that reaches a reader, with the licence under which it does. */
const SHIPPED = [
  ['The texts', `${site.copyright}\nhttps://creativecommons.org/licenses/by/4.0/`],
  [
    'The pages, their styles and their scripts',
    `© ${site.name}. The MIT licence.\nhttps://opensource.org/license/mit`,
  ],
  ['Pagefind, the search', pagefind],
  ['fastest-levenshtein, which knows mistyped words', levenshtein],
  ...[theme.fonts.text, theme.fonts.display].map(({ name, source }): [string, string] => [
    `${name}, a font`,
    fontLicences[`../assets/fonts/${source.package}-OFL.txt`] ?? '',
  ]),
] as const;

export const GET: APIRoute = () =>
  new Response(
    SHIPPED.map(([name, licence]) => `${name}\n${'='.repeat(name.length)}\n\n${licence.trim()}\n`).join(
      '\n\n',
    ),
  );
