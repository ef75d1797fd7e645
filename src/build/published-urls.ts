import { existsSync, readFileSync, renameSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildDate, getPublication } from '../library/load/current.ts';
import { listPublicUrls } from '../library/published-urls.ts';
import { addNewUrls } from '../library/record/write-record.ts';
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
          `\nThe content has these addresses, and the built site lacks them: ${listFirst(lost)}.\nRestore ` +
            'what makes them in src/pages/. Nothing was published; the last site is unchanged.',
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
 * Writes what the published site has that is new into the record of its content, and says what there is to do; nothing
 * where nothing is new. Where nobody would commit the file, it is only said.
 * @param root the project's root
 */
export function recordPublishedUrls(root: string): string | undefined {
  const { publishedUrls, library } = getPublication();
  const { text, added } = addNewUrls(publishedUrls, library, buildDate(), new Date());
  const fault = isRecording() ? findWriteFault(root, publishedUrls, text) : '';
  if (added.length === 0) return undefined;
  const [message, them] =
    added.length === 1 ? ['1 address is', 'it'] : [`${added.length} addresses are`, 'them'];
  return fault === undefined
    ? `${message} new, and ${publishedUrls.file} holds ${them} now. Commit it with what you wrote.`
    : `${message} new, and ${publishedUrls.file} lacks ${them}: ${listFirst(added)}. ${fault}Run npm ` +
        'run build where you can commit the file: until then, each build gives what is new its own date ' +
        'in feeds.';
}

/** Whether this build writes the record: `RECORD` says so; without it, any build but those of a CI machine does. */
function isRecording(): boolean {
  const { RECORD = '', CI = '' } = process.env;
  return RECORD === '' ? CI === '' : RECORD !== 'off';
}

/** Writes the record, and says in a sentence why it cannot be written: a site is published from such a checkout all the same. */
function findWriteFault(root: string, publishedUrls: PublishedUrls, text: string): string | undefined {
  try {
    return void writePublishedUrls(root, publishedUrls, text);
  } catch (error) {
    return `It cannot be written (${(error as NodeJS.ErrnoException).code}). `;
  }
}

/** Writes a record where it says something else than its file. A process that is killed meanwhile leaves it as it was. */
export function writePublishedUrls(root: string, publishedUrls: PublishedUrls, text: string): void {
  const file = resolve(root, publishedUrls.file);
  if (existsSync(file) && readFileSync(file, 'utf8') === text) return;
  const beside = join(dirname(file), `.${PUBLISHED_URLS_FILE}-next`);
  writeFileSync(beside, text);
  renameSync(beside, file);
}
