import type { BodyNode } from '../../content/body.ts';
import { writeFeedBody } from '../../render/feed-html.ts';
import { site } from '../../site.ts';
import type { PublicationIndex } from './check-draft.ts';

/** A body as feed readers show it: it has no scripts, no styles and no address that would run. */
export function previewBody(tree: readonly BodyNode[], { entries }: PublicationIndex): string {
  const promises = Object.entries(entries.promise ?? {}).map(([id, title]) => ({ id, title }));
  try {
    return writeFeedBody(tree, { promises }, site.origin + site.base);
  } catch {
    // A component that lacks what it needs is named by the check.
    return '';
  }
}
