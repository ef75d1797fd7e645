import type { AstroIntegration } from 'astro';
import { setDocuments, type DocumentParts } from '../outputs/feeds/document-writer.ts';
import { feedFormats } from '../site.ts';
import { output } from './output-cache.ts';
import { showPhase } from './progress.ts';
import { siteCheck } from './check-site/collect.ts';

/**
 * The feeds that lie beside a page: `/series/x/rss.xml`. There are several for each page that has one, and Astro's way
 * to a file costs more than what is in them: those of everything, which are pages of their own at the root, bring the
 * others along, and they are written here. In a preview each is a route.
 */
export function feedDocuments(): AstroIntegration {
  const later: (() => Promise<unknown>)[] = [];
  return {
    name: 'feed-documents',
    hooks: {
      'astro:config:setup': ({ command, injectRoute }) => {
        if (command !== 'dev') return;
        for (const { file, name } of feedFormats)
          injectRoute({
            pattern: `/[...feed]/${file}`,
            entrypoint: new URL(`../outputs/feeds/${name.toLowerCase()}-route.ts`, import.meta.url),
          });
      },
      'astro:build:start': () =>
        setDocuments((file, key, make) => {
          // After the pages, which would otherwise wait for the disk.
          later.push(async () => output().reuse(file, key) || write(file, key, await make()));
        }),
      'astro:build:done': async () => {
        for (const [at, take] of later.entries()) {
          showPhase('Feeds', at + 1, later.length);
          await take();
        }
      },
    },
  };
}

function write(file: string, key: string, { parts, added }: DocumentParts): void {
  const bytes = Buffer.concat(parts);
  siteCheck().addDocument(file, added, bytes.length, false);
  output().write(file, key, bytes);
}
