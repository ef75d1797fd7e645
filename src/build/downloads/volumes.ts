import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import type { AstroIntegration } from 'astro';
import { getPublication, projectRoot } from '../../library/load/current.ts';
import { digest } from '../../outputs/feeds/entry-digest.ts';
import { VOLUMES } from '../../outputs/volumes/address.ts';
import { listOffered, shelfFolder } from '../../outputs/volumes/shelf.ts';
import { output } from '../output-cache.ts';

/** Publishes the volumes that `npm run volumes` has made from what the site says. */
export function volumes(): AstroIntegration {
  return {
    name: 'volumes',
    hooks: {
      'astro:build:done': () => {
        const folder = shelfFolder(projectRoot());
        for (const { files } of listOffered(getPublication().library, folder))
          for (const { file } of files) {
            const bytes = readFileSync(join(folder, file));
            output().write(`${VOLUMES}/${file}`, digest(bytes.toString('base64')), bytes);
          }
      },
    },
  };
}
