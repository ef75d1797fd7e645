import { signalOf } from './content-signal.ts';
import { feedFormats, site } from '../../site.ts';
import type { Retired } from '../../library/types.ts';

/**
 * The headers of every answer, from which `_headers`, the server of `npm start` and the nginx configuration are made. A
 * rule is of the paths that its pattern matches: `*` is anything, `:name` is anything without a slash.
 */
export interface HeaderRule {
  path: string;
  headers: Readonly<Record<string, string>>;
}

/** What may run and style a page beside the files of the site, as sources of a policy: `'sha256-…'`. */
export interface Sources {
  styles: readonly string[];
  scripts: readonly string[];
  /** Where its forms go beside our site. */
  forms: readonly string[];
}

/**
 * A Content-Security-Policy (W3C CSP, level 3) for a page or for a folder of them. A page with a script has the search,
 * which runs WebAssembly and asks for its index.
 * @param place where it will stand: `frame-ancestors` counts only in a header
 */
export function writePolicy({ styles, scripts, forms }: Sources, place: 'page' | 'header'): string {
  const runs = scripts.length > 0;
  return [
    `default-src 'none'`,
    ...(runs ? [`script-src ${list([`'wasm-unsafe-eval'`, ...scripts])}`] : []),
    `style-src ${list(styles)}`,
    // A script may draw a picture, and show it.
    `img-src 'self'${runs ? ' data:' : ''}`,
    `font-src 'self'`,
    ...(runs ? [`connect-src 'self'`] : []),
    `manifest-src 'self'`,
    `form-action ${list(forms)}`,
    `base-uri 'none'`,
    ...(place === 'header' ? [`frame-ancestors 'none'`] : []),
  ].join('; ');
}

/** The sources of a directive, each once: the files of the site are one of them. */
function list(sources: readonly string[]): string {
  return [...new Set([`'self'`, ...sources])].join(' ');
}

/**
 * The rules of a site. No two of them may give one header to one path, but for the pictures: Cloudflare Pages then sends
 * both values in one header, where Netlify sends the last. So there is no policy for everything, and nothing about caches
 * where both hosts do the right thing by themselves (`public, max-age=0, must-revalidate`, which is `no-cache`).
 * @param policies the policy of each folder (`articles/*`) and of each file at the root, by the path below the base
 * @param retired what is gone for good, for hosts that show its page with the status of any other. It comes last:
 * Cloudflare Pages reads a hundred rules, and the page says to search engines itself that it is not to be found.
 */
export function listHeaders(
  csp: ReadonlyMap<string, string>,
  retired: readonly Retired[] = [],
): HeaderRule[] {
  const rules = new Map<string, Record<string, string>>();
  const add = (path: string, headers: Record<string, string>) =>
    rules.set(path, { ...rules.get(path), ...headers });
  add('*', EVERYWHERE);
  for (const [path, policy] of csp)
    add(path, { 'Content-Security-Policy': policy, 'Content-Signal': signalOf(path) });
  for (const path of COPIES) add(path, { 'Content-Signal': signalOf(path) });
  add('_astro/*', { 'Cache-Control': 'public, max-age=31536000, immutable' });
  for (const path of ELSEWHERE) add(path, { 'Cross-Origin-Resource-Policy': 'cross-origin' });
  for (const folder of ['', ':a/', ':a/:b/', ':a/:b/:c/', ':a/:b/:c/:d/'])
    for (const { file } of feedFormats) add(folder + file, { 'Access-Control-Allow-Origin': '*' });
  const gone = retired.map(({ path }): HeaderRule => ({
    path: encodeURI(path),
    headers: { 'X-Robots-Tag': 'noindex' },
  }));
  return [...[...rules].map(([path, headers]) => ({ path: site.base + path, headers })), ...gone];
}

/** The headers of an answer: of two rules for one header the later counts, and what no rule keeps is asked for again. */
export function headersFor(rules: readonly HeaderRule[], path: string): Record<string, string> {
  const matching = rules.filter((rule) => new RegExp(patternOf(rule.path)).test(path));
  return Object.assign({ ...REVALIDATED }, ...matching.map(({ headers }) => headers)) as Record<
    string,
    string
  >;
}

/**
 * What is sent where no rule says otherwise: a copy may be kept, and is shown only after the host was asked (RFC
 * 9111, section 5.2.2.4).
 */
export const REVALIDATED = { 'Cache-Control': 'no-cache' } as const;

/** The paths of a rule as a regular expression, as JavaScript and nginx read it. */
export function patternOf(path: string): string {
  return `^${path
    .replaceAll('.', String.raw`\.`)
    .replaceAll('*', '.*')
    .replaceAll(/:\w+/g, '[^/]+')}$`;
}

/** The lines of a `_headers` file, as Netlify and Cloudflare Pages read it. */
export function writeHeaders(rules: readonly HeaderRule[]): string {
  return rules
    .map(
      ({ path, headers }) =>
        `${[path, ...Object.entries(headers).map(([name, value]) => `  ${name}: ${value}`)].join('\n')}\n`,
    )
    .join('\n');
}

/** The rules of a `_headers` file that `writeHeaders` has written. */
export function readHeaders(text: string): HeaderRule[] {
  return text
    .split('\n\n')
    .filter((block) => block.trim() !== '')
    .map((block) => {
      const [path = '', ...lines] = block.trim().split('\n');
      return {
        path,
        headers: Object.fromEntries(lines.map((line) => line.trim().split(/: (.*)/, 2) as [string, string])),
      };
    });
}

/** What the browser must not let any page do, whatever stands in it: none of ours needs it. */
const REFUSED = [
  'accelerometer',
  'browsing-topics',
  'camera',
  'display-capture',
  'geolocation',
  'gyroscope',
  'magnetometer',
  'microphone',
  'midi',
  'payment',
  'usb',
];

/** The policy is not here: it is of each folder. `X-Frame-Options` says for all paths what `frame-ancestors` says there. */
const EVERYWHERE = {
  'Strict-Transport-Security': 'max-age=63072000',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'same-origin',
  'Permissions-Policy': REFUSED.map((name) => `${name}=()`).join(', '),
  'Cross-Origin-Opener-Policy': 'same-origin',
  'Cross-Origin-Embedder-Policy': 'require-corp',
  'Cross-Origin-Resource-Policy': 'same-origin',
};

/** What machines read at the root and in folders of their own, and what is no page: the list of everything, and the pictures. */
const COPIES = ['llms.txt', 'feeds.opml', 'feed.json', 'cards/*'];

/**
 * What pages of others may show: the pictures in our feeds, those of our pages in a preview, and the sign of the site.
 * Where a host joins the two values of `Cross-Origin-Resource-Policy`, the header has no value that browsers know, which
 * lets them be shown as well.
 */
const ELSEWHERE = ['_astro/*', 'cards/*', 'icon.png'];
