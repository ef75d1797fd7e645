import type { HeaderRule } from '../hosting/headers.ts';

/**
 * The headers of the desk, which stands at an origin of its own: it runs its own scripts, shows what is on this machine
 * and at the Git host, and asks nobody else.
 */
export function deskHeaders(config: Readonly<Record<string, unknown>>): HeaderRule[] {
  const hosts = listHosts(config);
  const policy = [
    `default-src 'none'`,
    `script-src 'self' 'wasm-unsafe-eval'`,
    // Sveltia sets the widths of its panes and its themes in the page.
    `style-src 'self' 'unsafe-inline'`,
    `img-src 'self' blob: data: ${hosts.join(' ')}`.trim(),
    `font-src 'self'`,
    `media-src blob:`,
    `connect-src 'self' blob: data: ${hosts.join(' ')}`.trim(),
    `worker-src 'self' blob:`,
    `frame-src 'self' blob:`,
    `form-action 'none'`,
    `base-uri 'self'`,
    `frame-ancestors 'none'`,
  ].join('; ');
  return [{ path: '/*', headers: { 'Content-Security-Policy': policy, ...HEADERS } }];
}

const HEADERS = {
  'X-Robots-Tag': 'noindex',
  'X-Content-Type-Options': 'nosniff',
  'X-Frame-Options': 'DENY',
  'Referrer-Policy': 'strict-origin',
  // A sign-in opens a window, which answers.
  'Cross-Origin-Opener-Policy': 'same-origin-allow-popups',
  'Strict-Transport-Security': 'max-age=63072000',
};

/** Whom the desk asks: the interface of the Git host, its pictures of people, and the worker that signs in. */
function listHosts({ backend }: Readonly<Record<string, unknown>>): string[] {
  const { name, repo, api_root: api, base_url: base } = backend as Record<string, string | undefined>;
  if (repo === 'this/machine') return [];
  const known = {
    github: ['https://api.github.com', 'https://*.githubusercontent.com'],
    gitlab: ['https://gitlab.com', 'https://secure.gravatar.com'],
  };
  const own = [api, base].flatMap((address) => (address === undefined ? [] : [new URL(address).origin]));
  return [...new Set([...(api === undefined ? (known[name as 'github'] ?? []) : []), ...own])];
}
