import type { APIRoute } from 'astro';
import { href, site, theme } from '../site.ts';

const { paper } = theme.colours.satire.light;

/** What a device needs to keep the site beside its applications (W3C Web Application Manifest). */
const MANIFEST = {
  id: href('/'),
  name: site.name,
  short_name: site.shortName,
  description: site.description,
  lang: site.locale,
  start_url: href('/'),
  scope: href('/'),
  display: 'minimal-ui',
  theme_color: paper,
  background_color: paper,
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
