import { site } from '../site.ts';
import { type PublicUrls } from '../library/published-urls.ts';
import { formatPublishedUrls, type PublishedUrls } from '../content/published-urls.ts';
import { KINDS, type Voice } from '../content/kinds.ts';
import { suggest } from '../content/did-you-mean.ts';

/**
 * The book's text once some addresses are gone for good, and which these are: a page's feeds go with it.
 * @param asked the addresses as they were typed: with or without the origin, the base path and the slashes around them
 * @param kept what stands once every piece that has a date is published
 * @param voice in which their pages say so; where none is given, that of the desk to which each belonged
 * @throws Error in a sentence or two where an address stands, leads on, is gone already, or was never published
 */
export function retire(
  publishedUrls: PublishedUrls,
  kept: PublicUrls,
  asked: readonly string[],
  voice?: Voice,
): { text: string; retired: string[] } {
  const open = publishedUrls.lines
    .filter(({ address, retired }) => retired === undefined && !kept.has(address))
    .map(({ address }) => address);
  const gone = new Set(
    asked.map(readAddress).flatMap((address) => {
      const fault = findFault(address, publishedUrls, kept, open);
      if (fault !== undefined) throw new Error(fault);
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

/** An address as the book has it: `https://host/pm/articles/how-to` is `/articles/how-to/`. */
function readAddress(typed: string): string {
  const path = (URL.canParse(typed) ? new URL(typed).pathname + new URL(typed).hash : typed).replace(
    /^\/*/,
    '/',
  );
  if (path.includes('#'))
    throw new Error(
      `"${typed}" is a place on a page. An answer is taken down with "withdrawn: true" in its file.`,
    );
  const below = path.startsWith(site.base) ? path.slice(site.base.length - 1) : path;
  return /\/$|\.\w+$/.test(below) ? below : `${below}/`;
}

/** Why an address cannot be retired, or nothing. `open` are those that readers know and that lead nowhere. */
function findFault(
  address: string,
  { lines }: PublishedUrls,
  kept: PublicUrls,
  open: readonly string[],
): string | undefined {
  const to = kept.get(address);
  if (to === address)
    return `${address} still stands. Remove what makes it first; npm run check then says what else names it.`;
  if (to !== undefined)
    return `${address} leads to ${to}, so that nobody who comes there is lost. If it is to be gone all the same, take it out of the "aliases" first.`;
  if (open.includes(address)) return undefined;
  if (lines.some((line) => line.address === address)) return `${address} is gone for good already.`;
  return `${address} was never published, so that nobody can miss it.${suggest(address, open)}`;
}

/** The voice of the kind to which an address belonged. Everything else is the sincere desk's to say. */
function voiceOf(address: string): Voice {
  const kind = Object.values(KINDS).find(({ folder }) => address.startsWith(`/${folder}/`));
  return kind?.voice ?? 'sincere';
}
