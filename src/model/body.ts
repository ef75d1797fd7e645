import type { Source } from './source.ts';
import type { BodyLink, PromiseLink } from './types.ts';

/**
 * A body that was compiled once, for all renditions: runs of HTML that no rendition changes, and between them the
 * components, whose rendition is chosen when they are shown. It is plain data.
 */
export type BodyPart = string | Use;

/** A component, or an element that the house sets itself (`img`, `table`), with what stands inside it. */
export interface Use {
  name: string;
  props: Record<string, unknown>;
  parts: BodyPart[];
  /** Whether it stands among the words of a paragraph. */
  isInline?: boolean;
}

/** What the library knows of a body, beyond the body itself. */
export interface Joined {
  promises: readonly PromiseLink[];
  /** By the address that the author wrote. */
  pictures?: ReadonlyMap<string, unknown> | undefined;
}

/** The props of a component as its renditions take them: what the author gave, and what the library knows of it. */
export function propsOf({ name, props }: Use, { promises, pictures }: Joined): Record<string, unknown> {
  if (name === 'Promise') return { ...props, promise: promises.find(({ id }) => id === props['id']) };
  return name === 'img' ? { ...props, picture: pictures?.get(String(props['src'])) } : props;
}

export type LinkBody = (source: Source) => BodyLink;

/** What a piece says of its body. `findPromise` gives each promise that the body mentions as a link. */
export function bodyLinkOf({ body, file }: Source, findPromise: (id: string) => PromiseLink[]): BodyLink {
  const ids = body?.components.flatMap(({ name, props }) => (name === 'Promise' ? [String(props['id'])] : [])) ?? [];
  return {
    digest: body?.digest ?? '',
    file,
    headings: body?.headings.map(({ depth, slug, text }) => ({ depth, slug, text })) ?? [],
    promises: [...new Set(ids)].flatMap(findPromise),
    pictures: body?.pictures.map(({ address }) => address) ?? [],
  };
}

/** The names of all components in a body, each once, in the order of the alphabet. */
export function namesIn(parts: readonly BodyPart[]): string[] {
  const all = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name, ...namesIn(part.parts)]));
  return [...new Set(all)].sort();
}
