import type { ImageMetadata, MarkdownHeading } from 'astro';
import type { AstroComponentFactory } from 'astro/runtime/server/index.js';
import { getContainerRenderer } from '@astrojs/mdx/container-renderer';
import { loadRenderers } from 'astro:container';
import { getCollection, getEntry, render } from 'astro:content';
import { experimental_AstroContainer as AstroContainer } from 'astro/container';
import { buildMoment } from './loaders/build-moment.ts';
import { buildLibrary } from './model/build-library.ts';
import { CONTENT_KINDS, KINDS, type ContentKind } from './model/kinds.ts';
import { ContentError } from './model/problems.ts';
import type { Source } from './model/source.ts';
import type { ComponentName } from './schemas/components.ts';
import type { Article, Library, Post } from './model/types.ts';
import { absolute } from './site.ts';

/** The components of one way of showing a body: on a page, or in a feed reader. */
export interface Rendition {
  name: 'page' | 'feed';
  components: Record<ComponentName, unknown> & Record<string, unknown>;
}

/** A body that a page can place: `<Content components={components} />`. */
export interface Body {
  Content: AstroComponentFactory;
  components: Rendition['components'];
  headings: MarkdownHeading[];
}

/**
 * The publication: loaded, joined and checked once per build (in `npm run dev`, anew for every request).
 * @throws ContentError with every problem of the content.
 */
export function getLibrary(): Promise<Library> {
  if (import.meta.env.DEV) return loadLibrary();
  return (remembered ??= loadLibrary());
}

/**
 * A body in one rendition. The only door from a body to HTML.
 * @throws Error when the post has no body, or is not visible.
 */
export async function renderBody(post: Post, rendition: Rendition): Promise<Body> {
  const entry = await getEntry(KINDS[post.kind].folder as 'articles', post.id);
  if (entry === undefined) throw new Error(`There is no body of ${post.kind} "${post.id}".`);
  const { Content, headings } = await render(entry);
  return { Content, components: rendition.components, headings: headings.filter(isOfTheAuthor) };
}

/**
 * A component as a string of HTML, for documents that are not pages: feeds and search records. `slots` are HTML.
 * `address` is the page that it stands for.
 */
export async function renderToString(component: AstroComponentFactory, props: Record<string, unknown>, address: string, slots: Record<string, string> = {}): Promise<string> {
  const container = await (sharedContainer ??= createContainer());
  return container.renderToString(component, { props, slots, request: new Request(absolute(address)), partial: true });
}

/** The cover of an article, as Astro loaded it. */
export async function getCover(article: Article): Promise<ImageMetadata | undefined> {
  const entry = await getEntry('articles', article.id);
  return (entry?.data as { cover?: ImageMetadata } | undefined)?.cover;
}

async function loadLibrary(): Promise<Library> {
  const collections = await Promise.all(CONTENT_KINDS.map(loadSources));
  const { library, problems } = buildLibrary(collections.flat(), { now: buildMoment(), preview: import.meta.env.DEV });
  if (problems.length > 0) throw new ContentError(problems);
  return library;
}

async function loadSources(kind: ContentKind): Promise<Source[]> {
  const entries = await getCollection(KINDS[kind].folder as 'articles');
  return entries.map(({ data }) => (data as unknown as { source: Source }).source);
}

async function createContainer(): Promise<AstroContainer> {
  return AstroContainer.create({ renderers: await loadRenderers([getContainerRenderer()]) });
}

/** Sätteri adds a heading for the notes; it belongs to no list of contents. */
function isOfTheAuthor(heading: MarkdownHeading): boolean {
  return heading.slug !== 'footnote-label';
}

let remembered: Promise<Library> | undefined;
let sharedContainer: Promise<AstroContainer> | undefined;
