import type { ImageMetadata } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getImage } from 'astro:assets';
import { getEntry } from 'astro:content';
import { findUse, namesIn, type BodyPart, type Use } from '../content/body.ts';
import { KINDS } from '../content/kinds.ts';
import { joinedOf, type Joined } from '../library/body-links.ts';
import { getBody } from '../library/load/current.ts';
import type { Article, Mentor, Post } from '../library/types.ts';
import { writeFeedBody, type FeedRendition } from './feed-html.ts';
import { writePlainText, type TextRendition } from './plain-text.ts';
import type { BodyName } from './renditions.ts';

/** The way of showing a body on a page. */
export interface ElementRendition {
  name: 'page';
  components: Record<BodyName, AstroComponentFactory>;
}

/** The way of showing a body in a feed reader. */
export interface FeedRenditions {
  name: 'feed';
  components: Record<BodyName, FeedRendition>;
}

/** The way of telling a body in words alone. */
export interface WordRendition {
  name: 'text';
  components: Record<BodyName, TextRendition>;
}

/** A body as a page shows it: `<Body {...body} />`. */
export interface ShownBody {
  parts: readonly BodyPart[];
  components: Readonly<Record<string, AstroComponentFactory>>;
  /** What the library knows of it. */
  joined: Joined;
  /** The names of the components in it. */
  names: string[];
}

/**
 * The first component of a body of which something is true, on a page of its own.
 * @throws Error when there is none.
 */
export async function renderUse(
  post: Post,
  { components }: ElementRendition,
  isIt: (use: Use) => boolean,
): Promise<ShownBody> {
  const use = findUse(getBody(post.body), isIt);
  if (use === undefined) throw new Error(`${post.body.file} lacks what a page of its own is to show.`);
  const joined: Joined = { ...joinedOf(post), path: undefined, pictures: await getPictures(post) };
  return { parts: [use], components, joined, names: namesIn([use]) };
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

/** A picture as readers elsewhere get it: of one size, which any of them can show. */
export async function makePicture(picture: ImageMetadata): Promise<FeedPicture> {
  const width = Math.min(1200, picture.width);
  const { src, attributes } = await getImage({ src: picture, width, format: 'jpg' });
  return {
    src,
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

/**
 * A body in one rendition: the only door from a body to what readers get.
 * @throws Error when the post has no body.
 */
export function renderBody(post: Post, rendition: ElementRendition): Promise<ShownBody>;
export function renderBody(post: Post, rendition: FeedRenditions | WordRendition): Promise<string>;
export async function renderBody(
  post: Post,
  rendition: ElementRendition | FeedRenditions | WordRendition,
): Promise<ShownBody | string> {
  const parts = getBody(post.body);
  const joined: Joined = { ...joinedOf(post), pictures: await getPictures(post) };
  if (rendition.name === 'text') return writePlainText(parts, rendition.components, joined);
  if (rendition.name === 'feed')
    return writeFeedBody(parts, rendition.components, {
      ...joined,
      pictures: await makeAll(joined.pictures),
    });
  return { parts, components: rendition.components, joined, names: namesIn(parts) };
}
