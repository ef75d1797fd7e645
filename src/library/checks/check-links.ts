import { instantOf } from '../../content/dates.ts';
import { decodeAddress } from '../../content/decode-address.ts';
import { suggest } from '../../content/did-you-mean.ts';
import type { Diagnostic, Explanation } from '../../content/diagnostics.ts';
import { pagePath } from '../../content/kinds.ts';
import type { BodyFacts } from '../../content/source.ts';
import { site } from '../../site.ts';
import type { BodyEntry } from './check-bodies.ts';

/** Where a link may lead, all as authors write it: `paths` now, `hidden` one day too. */
export interface Targets {
  paths: ReadonlySet<string>;
  hidden: ReadonlySet<string>;
  /** The ids that a link can name on each page; nothing for a page of which they are not known yet. */
  places: ReadonlyMap<string, readonly string[] | undefined>;
  /** When each piece appears, in milliseconds; a draft never. */
  appears: ReadonlyMap<string, number>;
  /** Where each old address leads now. */
  moved: ReadonlyMap<string, string>;
  /** The terms that are defined anywhere. */
  defined: ReadonlySet<string>;
  /** What is published as it lies. */
  files: ReadonlySet<string>;
}

/** Where a link may lead: a page of ours by its whole path, a place on this page, a file, another site, a mailbox. */
export function checkLinks({ links }: BodyFacts, entry: BodyEntry, targets: Targets): Diagnostic[] {
  const { file, kind } = entry.source;
  const own = pagePath(kind, entry.id);
  return links.flatMap(({ address, line, isRaw = false }) => {
    const link = {
      address,
      path: decodeAddress(address.split(/[?#]/)[0] ?? ''),
      fragment: readFragment(address),
    };
    const found =
      isRaw && link.path.startsWith('/')
        ? explainRaw(link)
        : /^(?:[a-z][a-z\d+.-]*:|\/\/)/i.test(address)
          ? explainOther(link)
          : explainOwn(link, own, appearanceOf(entry), targets);
    return found === undefined ? [] : [{ file, line, ...found }];
  });
}

/** A link with its path and its fragment decoded. */
interface Link {
  address: string;
  path: string;
  fragment: string;
}

/** What is wrong with a link; `isPassing` where it may be right by the time the piece is published. */
type LinkFault = Explanation & Pick<Diagnostic, 'isPassing'>;

/** A piece that is to come may lead only to what is there when it comes; a draft has no day yet. */
function appearanceOf({ data: { draft, published } }: BodyEntry): number {
  return draft === true || published === undefined ? Infinity : instantOf(published).getTime();
}

/** A component writes the links of Markdown under the base path; a raw one would escape it. */
function explainRaw({ address }: Link): LinkFault {
  return {
    message: `<a href="${address}"> leads nowhere when the site is served from a folder.`,
    hint: `Write it as [words](${address}).`,
  };
}

/** An address with a scheme. */
function explainOther({ address }: Link): LinkFault | undefined {
  if (/^mailto:[^\s@]+@[^\s@]+\.[^\s@]+$|^tel:\+?[\d().-]+$/i.test(address)) return undefined;
  const twice = /^https?:\/{1,2}(?=https?(?::|\/\/))/i.exec(address)?.[0];
  if (twice !== undefined)
    return {
      message: `The link to "${address}" begins with https:// twice.`,
      hint: `Write ${address.slice(twice.length).replace(/^(https?):?\/+/i, '$1://')}.`,
    };
  const slashes = /^(https?):\/(?=[^/])/i.exec(address);
  if (slashes !== null)
    return {
      message: `The link to "${address}" has one slash behind its colon.`,
      hint: `Write ${slashes[1]}://${address.slice(slashes[0].length)}.`,
    };
  if (!/^https?:\/\/[^/]/i.test(address) || !URL.canParse(address)) return NO_ADDRESS(address);
  const { origin, hostname, pathname, search, hash } = new URL(address);
  const path = decodeAddress(pathname).replace(site.base, '/') + search + decodeAddress(hash);
  if (origin === site.origin)
    return { message: `The link to "${address}" names our own site.`, hint: `Write only the path: ${path}.` };
  if (!/\.[a-z][a-z\d-]+\.?$|^[\d.]+$|^\[/i.test(hostname) && !NEAR.some((pattern) => pattern.test(hostname)))
    return NO_ADDRESS(address);
  return NEAR.some((pattern) => pattern.test(hostname))
    ? {
        message: `The link to "${address}" leads to a machine that only you can reach.`,
        hint: `Write only the path, ${path}, where it is a page of this site; otherwise the address that readers can reach.`,
      }
    : undefined;
}

/** The machine itself and those beside it (RFC 6761, RFC 1918, RFC 6762). */
const NEAR = [
  /^(?:.+\.)?localhost$/,
  /\.(?:local|internal|test|invalid)$/,
  /^(?:127|10)\.[\d.]+$/,
  /^0\.0\.0\.0$|^192\.168\.|^169\.254\./,
  /^172\.(?:1[6-9]|2\d|3[01])\./,
  /^\[::1?\]$/,
];

const NO_ADDRESS = (address: string): LinkFault => ({
  message: `The link to "${address}" is no address of ours, and no whole address of another site.`,
  hint: 'Write /articles/<slug>/, or begin with https://.',
});

function explainOwn(link: Link, own: string, appears: number, targets: Targets): LinkFault | undefined {
  const { address, path, fragment } = link;
  const { paths, hidden, moved, files } = targets;
  const page = path === '' ? own : path;
  const isThere = path === '' ? fragment !== '' : paths.has(path);
  if (isThere || (hidden.has(page) && targets.places.get(page) !== undefined)) {
    const fault = explainFragment(link, page, targets);
    if (fault !== undefined) return fault;
  }
  if ((targets.appears.get(path) ?? 0) > appears && hidden.has(path) && paths.has(path))
    return {
      message: `The link to "${address}" leads to a page that readers will not see yet when this piece appears.`,
      hint: 'Promise it with <Promise>, or publish it before.',
      isPassing: true,
    };
  if (isThere || files.has(path)) return undefined;
  if (/^[^\s/@]+@[^\s/@]+$/.test(address))
    return { message: `The link to "${address}" is a mailbox.`, hint: `Write mailto:${address}.` };
  if (/^[^/]*\/?[^/]+\.(?:png|jpe?g|webp|avif|gif|svg)$/i.test(path) && !path.startsWith('/'))
    return {
      message: `The link to "${address}" leads to a picture, which has no page.`,
      hint: `Show it, with a ! before the bracket: ![what it shows](${address}).`,
    };
  if (!path.startsWith('/')) return NO_ADDRESS(address);
  const present = moved.get(path);
  if (present !== undefined)
    return {
      message: `The link to "${address}" leads to an old address.`,
      hint: `Write ${address.replace(address.split(/[?#]/)[0] ?? '', present)}.`,
    };
  if (hidden.has(path))
    return {
      message: `The link to "${address}" leads to a page that readers do not see yet.`,
      hint: 'Promise it with <Promise>, or wait until it is published.',
      isPassing: true,
    };
  return {
    message: `The link to "${address}" leads to no page.`,
    hint: suggest(path, [...paths, ...files]).trim() || 'Correct the address.',
  };
}

/** A fragment that no place on its page has. One that names words of the text is the browser's to find (WICG, text fragments). */
function explainFragment(
  { address, path, fragment }: Link,
  page: string,
  { places }: Targets,
): LinkFault | undefined {
  if (fragment === '' || fragment.startsWith(':~:') || page.includes('.')) return undefined;
  const ids = places.has(page) ? places.get(page) : [];
  if (ids === undefined || ids.includes(fragment)) return undefined;
  return {
    message: `The link to "${address}" leads to no place on ${path === '' ? 'this' : 'that'} page.`,
    hint: suggest(fragment, ids).trim() || `The places there are: ${ids.join(', ') || 'none'}.`,
  };
}

function readFragment(address: string): string {
  const at = address.indexOf('#');
  return at === -1 ? '' : decodeAddress(address.slice(at + 1));
}
