import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { listComponents, type BodyNode, type ComponentNode } from '../content/body.ts';
import type { PictureFacts } from '../content/pictures.ts';
import { joinedOf, type Joined } from '../library/body-links.ts';
import { getBody } from '../library/load/current.ts';
import type { Article, Mentor, Post } from '../library/types.ts';
import { absolute } from '../site.ts';
import { writeFeedBody } from './feed-html.ts';
import { showInFeed, type FeedPicture } from './pictures.ts';
import { writePlainText } from './plain-text.ts';

/** A body as a page shows it: `<Body {...body} />`. */
export interface ShownBody {
  nodes: readonly BodyNode[];
  components: PageComponents;
  /** What the library knows of it. */
  joined: Joined;
  /** The names of the components in it. */
  names: string[];
}

/** The components as a page shows them, by their names. */
export type PageComponents = Readonly<Record<string, AstroComponentFactory>>;

/** A body on a page. */
export function renderBody(post: Post, components: PageComponents): ShownBody {
  return show(getBody(post.body), components, joinedOf(post));
}

/**
 * The first component of a body of which something is true, on a page of its own.
 * @throws Error when there is none.
 */
export function renderComponent(
  post: Post,
  components: PageComponents,
  isIt: (node: ComponentNode) => boolean,
): ShownBody {
  const node = listComponents(getBody(post.body)).find(isIt);
  if (node === undefined) throw new Error(`${post.body.file} lacks what a page of its own is to show.`);
  return show([node], components, { ...joinedOf(post), path: undefined });
}

function show(nodes: readonly BodyNode[], components: PageComponents, joined: Joined): ShownBody {
  return { nodes, components, joined, names: [...new Set(listComponents(nodes).map(({ name }) => name))] };
}

/** A body as any feed reader can show it. */
export function renderFeedBody(post: Post): string {
  const pictures = Object.fromEntries(
    Object.entries(post.body.pictures).map(([address, picture]) => [address, makePicture(picture, post)]),
  );
  return writeFeedBody(getBody(post.body), { ...joinedOf(post), pictures }, absolute(post.path));
}

/** A body in plain text. */
export function renderText(post: Post): string {
  return writePlainText(getBody(post.body), joinedOf(post));
}

/** The cover of an article. */
export function coverOf({ cover, body }: Article): PictureFacts | undefined {
  return cover && body.pictures[cover.src];
}

/** The portrait of a mentor. */
export function portraitOf({ portrait, pictures }: Mentor): PictureFacts | undefined {
  return portrait && pictures[portrait.src];
}

/** A picture as readers elsewhere get it, at its whole address. What is in no feed has none. */
export function makePicture(picture: PictureFacts, post: Post): FeedPicture | undefined {
  if (!('feedId' in post)) return undefined;
  const { src, width, height } = showInFeed(picture, post);
  return { src: absolute(src), width, height };
}
