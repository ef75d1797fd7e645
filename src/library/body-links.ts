import { readCited, type Cited, type ComponentNode } from '../content/body.ts';
import { KINDS } from '../content/kinds.ts';
import type { Source } from '../content/source.ts';
import { slugOfExhibit, type ExhibitSlugs } from './exhibits.ts';
import type { PromiseLink, BodyLink, Post } from './types.ts';
import { meetingOf, meetingPath, meetingSlug } from './meetings.ts';
import { signOf, signPath, signSlug } from './zodiac.ts';

/** What the library knows of a body, beyond the body itself. */
export interface Joined {
  promises: readonly PromiseLink[];
  /** The answers that a sentence may cite. */
  answers?: readonly Cited[] | undefined;
  /** The id of the answer whose body it is, on its page. */
  anchor?: string | undefined;
  /** The address of the piece whose whole body it is. */
  path?: string | undefined;
  /** The exhibits in it. */
  exhibits?: BodyLink['exhibits'] | undefined;
  /** Whether it is one component of a body, on a page of its own. */
  isAlone?: boolean | undefined;
  /** By the address that the author wrote: what is known of a picture, or how it is shown. */
  pictures?: Readonly<Record<string, unknown>> | undefined;
}

/** What the library knows of a post's body, but for its pictures. */
export function joinedOf(post: Post): Joined {
  const { promises, exhibits, pictures } = post.body;
  if (post.kind === 'answer') return { promises, pictures, anchor: post.mentor.id };
  if (post.kind === 'article') return { promises, exhibits, pictures, path: post.path };
  return post.kind === 'question'
    ? {
        promises,
        pictures,
        answers: post.answers.map(({ mentor: { id, name, initials } }) => ({ id, name, initials })),
      }
    : { promises, exhibits, pictures };
}

/** The props of a component as its renditions take them: what the author gave, and what the library knows of it. */
export function propsOf(
  { name, props, children }: ComponentNode,
  { promises, exhibits = [], pictures, answers = [], anchor, path, isAlone = false }: Joined,
): Record<string, unknown> {
  if (name === 'Promise')
    return {
      ...props,
      hasWords: children.length > 0,
      promise: promises.find(({ id }) => id === props['id']),
    };
  if (name === 'Move') return { ...props, slug: `${anchor}-${String(props['anchor'])}` };
  if (name === 'Cite')
    return { ...props, answers: answers.filter(({ id }) => readCited(props['by']).includes(id)) };
  if (name === 'Sign')
    return {
      ...props,
      page: path === undefined ? undefined : signPath(path, signSlug(String(props['name']))),
    };
  if (name === 'Meeting')
    return {
      ...props,
      page: path === undefined ? undefined : meetingPath(path, meetingSlug(String(props['title']))),
    };
  if (name === 'Exhibit') {
    const own = exhibits.find(({ slug }) => slug === props['id']);
    return isAlone ? { ...props, isAlone } : { ...props, page: own && KINDS.exhibit.path(own.page) };
  }
  return name === 'Picture' ? { ...props, picture: pictures?.[String(props['src'])] } : props;
}

export type LinkBody = (source: Source) => BodyLink;

/**
 * What a piece says of its body. `findPromise` gives each promise that the body mentions as a link, and `slugs` the address of
 * each exhibit.
 */
export function bodyLinkOf(
  { body, file, pictures = {} }: Source,
  findPromise: (id: string) => PromiseLink[],
  slugs: ExhibitSlugs,
): BodyLink {
  const ids =
    body?.components.flatMap(({ name, props }) => (name === 'Promise' ? [String(props['id'])] : [])) ?? [];
  return {
    digest: body?.digest ?? '',
    file,
    headings: body?.headings.map(({ depth, slug, text }) => ({ depth, slug, text })) ?? [],
    terms: body?.terms.map(({ term, slug, is }) => ({ term, slug, is })) ?? [],
    exhibits:
      body?.exhibits.map(({ title, slug, letter }) => ({
        title,
        slug,
        letter,
        page: slugOfExhibit(slugs, file, slug),
      })) ?? [],
    components: [...new Set(body?.components.map(({ name }) => name))].filter((name) => /^[A-Z]/.test(name)),
    signs: body?.components.flatMap(signOf) ?? [],
    meetings: body?.components.flatMap(meetingOf) ?? [],
    promises: [...new Set(ids)].flatMap(findPromise),
    shown: body?.pictures.map(({ address }) => address) ?? [],
    pictures,
  };
}
