import type { APIRoute } from 'astro';
import { href, site } from '../site.ts';

/** What a device needs to keep the site beside its applications (W3C Web Application Manifest). */
const MANIFEST = {
  id: href('/'),
  name: site.name,
  short_name: '(product)',
  description: site.description,
  lang: site.language,
  start_url: href('/'),
  scope: href('/'),
  display: 'minimal-ui',
  theme_color: '#e9eee0',
  background_color: '#e9eee0',
  icons: [
    { src: href('/icon-192.png'), sizes: '192x192', type: 'image/png' },
    { src: href('/icon-512.png'), sizes: '512x512', type: 'image/png' },
    { src: href('/icon-maskable-512.png'), sizes: '512x512', type: 'image/png', purpose: 'maskable' },
  ],
};

export const GET: APIRoute = () =>
  new Response(`${JSON.stringify(MANIFEST, null, 2)}\n`, {
    headers: { 'Content-Type': 'application/manifest+json' },
  });
