import type { APIRoute } from 'astro';
import { projectRoot } from '../../library/load/current.ts';
import { listLicences, PAD_PACKAGES } from '../../outputs/licences.ts';

/** What the pad is made of, and the licence under which each part of it reaches a reader. */
export const GET: APIRoute = () =>
  new Response(
    listLicences(projectRoot(), PAD_PACKAGES)
      .map(({ names, licence }) => `${names.join(', ')}\n\n${licence}\n`)
      .join('\n\n----\n\n'),
  );
