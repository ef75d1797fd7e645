import type { BodyNode, ComponentNode } from '../content/body.ts';
import { COMPONENTS, type ComponentName } from '../content/schemas/components.ts';
import type { Figures } from './mdx/figures.ts';
import * as registry from './mdx/registry.ts';

/** Pictures and tables of Markdown are shown as components are. */
const ELEMENTS = ['Picture', 'Table'] as const;

/** Whatever has renditions of its own in a body. */
export type BodyName = ComponentName | (typeof ELEMENTS)[number];

/**
 * A component where it is no part of a page. `inner` is what stands inside it, in the same rendition. It needs no Astro.
 */
export interface Renditions {
  /** For feed readers, as HTML: words, tables and pictures; no style, no script, no drawing, and whole addresses. */
  feed: (props: never, inner: string) => string;
  /** For search, `llms.txt` and e-mail, in plain text. */
  text: (props: never, inner: string) => string;
  /**
   * What of it is a note at the end, as a footnote is, and what stays in the line. Without it, and where it gives
   * nothing, all of it stays.
   */
  gloss?: FindGloss;
  /** Its figures, for one that has some. */
  figures?: (props: never) => Figures;
}

export type FindGloss = (
  node: ComponentNode,
) => { stays?: ComponentNode; note: readonly BodyNode[] } | undefined;

const RENDITIONS: Record<BodyName, Renditions> = registry;

/** @throws Error when a component has none. */
export function renditionsOf({ name }: ComponentNode): Renditions {
  const renditions: Renditions | undefined = RENDITIONS[name as BodyName];
  if (renditions === undefined) throw new Error(`<${name}> has no renditions.`);
  return renditions;
}

/**
 * Every component can be shown everywhere, or nothing is built.
 * @throws Error that names each rendition that is missing, and the file to write.
 */
export function ensureRenditions(pages: Record<string, unknown>): void {
  const missing = findMissingRenditions([...Object.keys(COMPONENTS), ...ELEMENTS], pages, RENDITIONS);
  if (missing.length > 0) throw new Error(missing.join('\n'));
}

/** A sentence for each rendition that a component lacks. */
export function findMissingRenditions(
  names: readonly string[],
  pages: Record<string, unknown>,
  others: Record<string, unknown>,
): string[] {
  const folder = (name: string) => `src/render/mdx/${name}`;
  return [
    ...names
      .filter((name) => pages[name] === undefined)
      .map(
        (name) => `${folder(name)}/${name}.astro:1  <${name}> cannot be shown on a page. Write this file.`,
      ),
    ...names
      .filter((name) => others[name] === undefined)
      .map(
        (name) =>
          `src/render/mdx/registry.ts:1  <${name}> cannot be shown in feeds and in plain text. Write ` +
          `${folder(name)}/renditions.ts, and export it here.`,
      ),
  ];
}
