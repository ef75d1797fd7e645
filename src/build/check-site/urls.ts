import { decodeAddress } from '../../content/decode-address.ts';
import { absolute, site } from '../../site.ts';

/**
 * An address on a page as a path of ours with its fragment, decoded: `/pm/about/#us`.
 * @param path the address of the page, against which a relative one counts
 * @returns nothing for an address of somebody else's
 */
export function ownAddressOf(address: string, path: string): string | undefined {
  if (PLAIN.test(address)) return address;
  if (address.startsWith(START) && PLAIN.test(address.slice(site.origin.length)))
    return address.slice(site.origin.length);
  if (/^(?:https?:\/\/|mailto:)/.test(address) && !address.startsWith(site.origin)) return undefined;
  if (!URL.canParse(address, absolute(path))) return address;
  const { origin, pathname, hash } = new URL(address, absolute(path));
  return origin === site.origin ? decodeAddress(pathname + hash) : undefined;
}

/** The addresses in a `srcset` (WHATWG HTML, section 4.8.4.2.1). */
export function addressesInSet(srcset: string): string[] {
  return srcset
    .split(',')
    .map((candidate) => candidate.trim().split(/\s+/)[0] ?? '')
    .filter((address) => address !== '');
}

/** The addresses in a style sheet, as they are written. */
export function addressesInStyles(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}

/** A path that needs no resolving: without dots, a query and escapes. */
const PLAIN = /^\/(?![/.])(?:[^?%\\\s/]|\/(?!\.\.?(?:\/|$)))*$/;

const START = `${site.origin}/`;
