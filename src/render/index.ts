import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { listComponents, listNames, type BodyNode, type ComponentNode } from '../content/body.ts';
import type { PictureFacts } from '../content/source.ts';
import { joinedOf, type Joined } from '../library/body-links.ts';
import { getBody } from '../library/load/current.ts';
import type { Mentor, Post } from '../library/types.ts';
import { writePlainText } from './plain-text.ts';

/** A body as a page shows it: `<Body {...body} />`. */
export interface ShownBody {
  nodes: readonly BodyNode[];
  components: PageComponents;
  /** What the library knows of it. */
  joined: Joined;
  /** The names of the components and elements in it. */
  names: string[];
}

/** The components as a page shows them, by their names. */
export type PageComponents = Readonly<Record<string, AstroComponentFactory>>;

/** A body on a page. */
export function renderBody(post: Post, components: PageComponents): ShownBody {
  return show(getBody(post.body), components, joinedOf(post));
}

/**
 * The first component of a body of which something is true, outside of its piece. `isAlone` where the page is its own.
 * @throws Error when there is none.
 */
export function renderComponent(
  post: Post,
  components: PageComponents,
  isIt: (node: ComponentNode) => boolean,
  isAlone = true,
): ShownBody {
  const node = listComponents(getBody(post.body)).find(isIt);
  if (node === undefined) throw new Error(`${post.body.file} lacks what a page of its own is to show.`);
  return show([node], components, { ...joinedOf(post), path: undefined, isAlone });
}

function show(nodes: readonly BodyNode[], components: PageComponents, joined: Joined): ShownBody {
  return { nodes, components, joined, names: listNames(nodes) };
}

/** A body in plain text. */
export function renderText(post: Post): string {
  return writePlainText(getBody(post.body), joinedOf(post));
}

/** The portrait of a mentor. */
export function portraitOf({ portrait, pictures }: Mentor): PictureFacts | undefined {
  return portrait && pictures[portrait.src];
}
