import { hash } from 'node:crypto';
import { ContentError } from '../content/diagnostics.ts';
import { ownFeedTitle } from './feeds.ts';
import { getPublication, readPublication } from './load/current.ts';
import type { Library } from './types.ts';

/**
 * The publication: loaded, joined and checked once per build (in `npm run dev`, anew after every change, without the files
 * that cannot be read).
 * @throws ContentError with every problem of the content, in a build.
 */
export async function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return readPublication({ preview: true }).library;
  const { library, diagnostics } = getPublication();
  if (diagnostics.length > 0) throw new ContentError(diagnostics);
  return library;
}

/**
 * One path of a route, with all that its page shows as `view`, and `address`, where the page stands. A page whose view,
 * feed, code and settings are those of the last build is not made again.
 */
export function pathOf<Params, View>(
  params: Params,
  view: View,
  address: string,
): { params: Params; props: { view: View }; cacheKey?: string } {
  if (import.meta.env.DEV) return { params, props: { view } };
  const text = JSON.stringify(view);
  const feed = ownFeedTitle(getPublication().library, address) ?? '';
  return {
    params,
    props: { view },
    cacheKey: hash('sha1', text + feed, 'base64url'),
  };
}
