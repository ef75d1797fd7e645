import type { Kind, Voice } from '../content/kinds.ts';
import { memoize } from '../memoize.ts';
import type { Article, Joined, Library, Redirect } from '../library/types.ts';
import { signPath } from '../library/zodiac.ts';
import { cardFile, signCardFile } from './cards/card.ts';
import { listOutputs } from './kinds/registry.ts';

/** What a preview of a link shows, beside its address. */
export interface LinkPreview {
  title: string;
  description: string;
  voice?: Voice | undefined;
  /** The file of its sharing picture; the site's where there is none. */
  card?: string | undefined;
}

/** The preview of an old address, which is that of what stands there now. */
export function previewOf({ path, title }: Redirect, library: Library): LinkPreview {
  return previewsByPath(library).get(path) ?? { title, description: 'This page has another address now.' };
}

const previewsByPath = memoize((library: Library) => {
  const previews = new Map<string, LinkPreview>();
  for (const { one, outputs } of listOutputs(library)) {
    const files = outputs.cards(one, library).map(({ file }) => file);
    previews.set(one.path, previewPage(one, files));
    if (one.kind === 'article') for (const [path, preview] of previewSigns(one)) previews.set(path, preview);
  }
  return previews;
});

function previewPage(one: Joined[Kind], files: readonly string[]): LinkPreview {
  const title = 'title' in one ? one.title : 'name' in one ? one.name : '';
  const card = 'firstSlug' in one ? cardFile(one) : undefined;
  return {
    title,
    description: 'summary' in one ? one.summary : title,
    voice: 'voice' in one ? one.voice : one.kind === 'mentor' ? 'sincere' : undefined,
    card: card !== undefined && files.includes(card) ? card : undefined,
  };
}

function previewSigns(article: Article): [path: string, preview: LinkPreview][] {
  return article.body.signs.map((sign) => [
    signPath(article.path, sign.slug),
    {
      title: `${sign.name}, ${sign.archetype}`,
      description: `This quarter: ${sign.forecast}`,
      voice: article.voice,
      card: signCardFile(article, sign),
    },
  ]);
}
