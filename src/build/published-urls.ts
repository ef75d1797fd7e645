import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublication } from '../library/load/current.ts';
import { addNewUrls, listPublicUrls } from '../library/published-urls.ts';
import { PUBLISHED_URLS_FILE, type PublishedUrls } from '../content/published-urls.ts';
import { listFirst } from '../library/views/wording.ts';
import { isPage } from '../library/aliases.ts';
import type { Library } from '../library/types.ts';
import { site } from '../site.ts';

/** Stops a site that lacks an address that it should have, whatever in the code has lost it, before it takes its place. */
export function checkPublishedUrlFiles(): AstroIntegration {
  return {
    name: 'addresses',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const lost = findLost(fileURLToPath(dir), getPublication().library);
        if (lost.length === 0) return;
        console.error(
          `\nThe content has these addresses, and the built site lacks them: ${listFirst(lost)}.\nRestore what makes them in src/pages/. Nothing was published; the last site is unchanged.`,
        );
        process.exit(1);
      },
    },
  };
}

/** The addresses of a publication at which a built folder has no file. */
export function findLost(folder: string, library: Library): string[] {
  const gone = library.retired.map(({ path }) => path.slice(site.base.length - 1)).filter(isPage);
  return [...listPublicUrls(library).keys(), ...gone].filter(
    (address) => !existsSync(join(folder, isPage(address) ? `${address}index.html` : address)),
  );
}

/**
 * Writes the addresses of the published site that are new into the book of its content, and says what there is to do; nothing
 * where none is new. On a machine of the CI nobody would commit the file: there it is only said.
 * @param root the project's root
 */
export function recordPublishedUrls(root: string): string | undefined {
  const { publishedUrls, kept } = getPublication();
  const { text, added } = addNewUrls(publishedUrls, kept);
  const [message, them] =
    added.length === 1 ? ['1 address is', 'it'] : [`${added.length} addresses are`, 'them'];
  const isOnCi = (process.env['CI'] ?? '') !== '';
  if (!isOnCi) writePublishedUrls(root, publishedUrls, text);
  if (added.length === 0) return undefined;
  if (isOnCi)
    return `${message} new, and ${publishedUrls.file} lacks ${them}: ${listFirst(added)}. Run npm run build where you can commit the file.`;
  return `${message} new, and ${publishedUrls.file} holds ${them} now. Commit it with what you wrote.`;
}

/** Writes a book where it says something else than its file. Whoever is killed meanwhile leaves it as it was. */
export function writePublishedUrls(root: string, publishedUrls: PublishedUrls, text: string): void {
  const file = resolve(root, publishedUrls.file);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const beside = join(dirname(file), `.${PUBLISHED_URLS_FILE}-next`);
  writeFileSync(beside, text);
  renameSync(beside, file);
}
