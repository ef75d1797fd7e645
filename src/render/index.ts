import type { ImageMetadata } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import { listComponents, listNames, type BodyNode, type ComponentNode } from '../content/body.ts';
import { KINDS } from '../content/kinds.ts';
import { joinedOf, type Joined } from '../library/body-links.ts';
import { getBody } from '../library/load/current.ts';
import type { Article, Mentor, Post } from '../library/types.ts';
import { absolute } from '../site.ts';
import { writeFeedBody } from './feed-html.ts';
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
export async function renderBody(post: Post, components: PageComponents): Promise<ShownBody> {
  const joined = { ...joinedOf(post), pictures: await getPictures(post) };
  return show(getBody(post.body), components, joined);
}

/**
 * The first component of a body of which something is true, outside of its piece. `isAlone` where the page is its own.
 * @throws Error when there is none.
 */
export async function renderComponent(
  post: Post,
  components: PageComponents,
  isIt: (node: ComponentNode) => boolean,
  isAlone = true,
): Promise<ShownBody> {
  const node = listComponents(getBody(post.body)).find(isIt);
  if (node === undefined) throw new Error(`${post.body.file} lacks what a page of its own is to show.`);
  const joined = { ...joinedOf(post), path: undefined, isAlone, pictures: await getPictures(post) };
  return show([node], components, joined);
}

function show(nodes: readonly BodyNode[], components: PageComponents, joined: Joined): ShownBody {
  return { nodes, components, joined, names: listNames(nodes) };
}

/** A body as any feed reader can show it. */
export async function renderFeedBody(post: Post): Promise<string> {
  const pictures = await makeAll(await getPictures(post));
  return writeFeedBody(getBody(post.body), { ...joinedOf(post), pictures }, absolute(post.path));
}

/** A body in plain text. */
export function renderText(post: Post): string {
  return writePlainText(getBody(post.body), joinedOf(post));
}

/** The cover of an article, as Astro loaded it. */
export async function getCover(article: Article): Promise<ImageMetadata | undefined> {
  return article.cover === undefined ? undefined : (await getStored(article)).cover;
}

/** The portraits of some mentors, as Astro loaded them, by the mentor's id. */
export async function getPortraits(mentors: readonly Mentor[]): Promise<Record<string, ImageMetadata>> {
  const shown = mentors.filter(({ portrait }) => portrait !== undefined);
  const loaded = await Promise.all(
    shown.map(async (mentor) => [mentor.id, (await getStored(mentor)).cover] as const),
  );
  return Object.fromEntries(loaded.filter((one): one is [string, ImageMetadata] => one[1] !== undefined));
}

/** A picture as readers elsewhere get it: of one size, which any of them can show, at its whole address. */
export async function makePicture(picture: ImageMetadata): Promise<FeedPicture> {
  const width = Math.min(1200, picture.width);
  const { src, attributes } = await getImage({ src: picture, width, format: 'jpg' });
  return {
    src: absolute(src),
    width,
    height: Number(attributes['height'] ?? Math.round((picture.height * width) / picture.width)),
  };
}

/** A picture with its size in pixels. */
export interface FeedPicture {
  src: string;
  width: number;
  height: number;
}

async function makeAll(
  pictures: ReadonlyMap<string, unknown> | undefined,
): Promise<Map<string, FeedPicture> | undefined> {
  if (pictures === undefined) return undefined;
  const made = [...pictures].map(
    async ([address, picture]) => [address, await makePicture(picture as ImageMetadata)] as const,
  );
  return new Map(await Promise.all(made));
}

/** The pictures in a body, by the addresses that the author wrote. */
async function getPictures(post: Post): Promise<Map<string, ImageMetadata> | undefined> {
  return post.body.pictures.length === 0 ? undefined : new Map((await getStored(post)).pictures);
}

async function getStored(post: Post | Mentor): Promise<Stored> {
  const entry = await getEntry(KINDS[post.kind].folder as 'articles', post.id);
  return (entry?.data ?? {}) as Stored;
}

/** What the content store holds of an entry, with its pictures loaded. */
interface Stored {
  cover?: ImageMetadata;
  pictures?: [address: string, picture: ImageMetadata][];
}
