import { site } from '../site.ts';
import { type PublicUrls } from '../library/published-urls.ts';
import { formatPublishedUrls, type PublishedUrls } from '../content/published-urls.ts';
import { KINDS, type Voice } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';

/**
 * The text of the list of published URLs with some marked as retired, and which these are: a page's feeds go with it.
 * @param asked the URLs as they were typed: with or without the origin, the base path and the slashes around them
 * @param kept the URLs that exist once every scheduled piece is published, with where each leads
 * @param voice of the pages that say so; without it, each has the voice of the page that it replaces
 * @throws Error in a sentence or two where a URL exists, redirects, is retired already, or was never published
 */
export function retire(
  publishedUrls: PublishedUrls,
  kept: PublicUrls,
  asked: readonly string[],
  voice?: Voice,
): { text: string; retired: string[] } {
  const open = publishedUrls.lines
    .filter(({ address, retired }) => retired === undefined && !kept.has(address) && !address.includes('#'))
    .map(({ address }) => address);
  const gone = new Set(
    asked.flatMap((typed) => {
      const address = findAddress(typed, publishedUrls, kept);
      const objection = findObjection(address, publishedUrls, kept, open);
      if (objection !== undefined) throw new Error(objection);
      return open.filter(
        (other) => other === address || (address.endsWith('/') && other.startsWith(address)),
      );
    }),
  );
  const lines = publishedUrls.lines.map((line) =>
    gone.has(line.address) ? { ...line, retired: voice ?? voiceOf(line.address) } : line,
  );
  return { text: formatPublishedUrls(lines), retired: [...gone] };
}

/** The URL that was meant: a slug alone is that of the one page that has it, or had it. */
function findAddress(typed: string, { lines }: PublishedUrls, kept: PublicUrls): string {
  const path = typed
    .replace(/^(?:\.\/)?content\//, '')
    .replace(/(?:\/(?:index|question))?\.(?:mdx|yaml)$/, '');
  const address = readAddress(path);
  const all = [...new Set([...lines.map((line) => line.address), ...kept.keys()])];
  if (path.includes('/') || all.includes(address)) return address;
  const pages = all.filter((other) => other.endsWith(`/${path}/`));
  const [first = address, second] = pages;
  if (second !== undefined)
    throw new Error(`"${typed}" may be ${pages.join(' or ')}. Write the address that is meant.`);
  return first;
}

/** A URL as the list has it: `https://host/pm/articles/how-to` is `/articles/how-to/`. */
function readAddress(typed: string): string {
  const path = (URL.canParse(typed) ? new URL(typed).pathname + new URL(typed).hash : typed).replace(
    /^\/*/,
    '/',
  );
  if (path.includes('#'))
    throw new Error(
      `"${typed}" is a fragment of a page. An answer is withdrawn with "withdrawn: true" in its file.`,
    );
  const below = path.startsWith(site.base) ? path.slice(site.base.length - 1) : path;
  return /\/$|\.\w+$/.test(below) ? below : `${below}/`;
}

/** Why a URL cannot be retired, if it cannot. `open` are those that were published and no longer exist. */
function findObjection(
  address: string,
  { lines }: PublishedUrls,
  kept: PublicUrls,
  open: readonly string[],
): string | undefined {
  const to = kept.get(address);
  if (to === address)
    return `${address} still exists. Remove what makes it first; npm run check then lists what refers to it.`;
  if (to !== undefined)
    return `${address} redirects to ${to}, so that no reader is lost. To retire it all the same, remove it from the "aliases" first.`;
  if (open.includes(address)) return undefined;
  if (lines.some((line) => line.address === address)) return `${address} is retired already.`;
  return `${address} was never published, so there is nothing to retire.${suggest(address, open)}`;
}

/** The voice of the kind whose URL it was; everything else is sincere. */
function voiceOf(address: string): Voice {
  const kind = Object.values(KINDS).find(({ folder }) => address.startsWith(`/${folder}/`));
  return kind?.voice ?? 'sincere';
}
