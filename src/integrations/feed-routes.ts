import type { AstroIntegration } from 'astro';
import { feedFormats } from '../site.ts';

/** The feeds that lie beside a page: `/series/x/rss.xml`. Those of everything are pages of their own, at the root. */
export function feedRoutes(): AstroIntegration {
  return {
    name: 'feed-routes',
    hooks: {
      'astro:config:setup': ({ injectRoute }) => {
        for (const { file, name } of feedFormats) injectRoute({ pattern: `/[...feed]/${file}`, entrypoint: new URL(`../components/feed/${name.toLowerCase()}.ts`, import.meta.url) });
      },
    },
  };
}
