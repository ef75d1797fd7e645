import type { AstroIntegration } from 'astro';
import { site } from '../site.ts';

/** Writes the site's address where styles say `https://site.invalid`: on paper a link of ours says where it leads. */
export function printUrls(): AstroIntegration {
  return {
    name: 'printed-addresses',
    hooks: {
      'astro:config:setup': ({ updateConfig }) =>
        void updateConfig({
          vite: {
            plugins: [
              {
                name: 'printed-addresses',
                transform: {
                  order: 'pre',
                  filter: { id: /\.css$/ },
                  handler: (code: string) => code.replaceAll('https://site.invalid', site.origin),
                },
              },
            ],
          },
        }),
    },
  };
}
