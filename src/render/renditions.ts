import { COMPONENT_SCHEMAS, type ComponentName } from '../content/schemas/components.ts';

/** The elements of Markdown that the house sets itself, as it sets components. */
const HOUSE_ELEMENTS = ['img', 'table'] as const;

/** Whatever has a rendition of its own in a body. */
export type BodyName = ComponentName | (typeof HOUSE_ELEMENTS)[number];

export type RenditionName = 'page' | 'feed' | 'text';

/**
 * Every component can be shown everywhere, or nothing is built.
 * @throws Error that names each rendition that is missing, and the file to write.
 */
export function ensureRenditions(registries: Record<RenditionName, Record<string, unknown>>): void {
  const missing = findMissingRenditions([...Object.keys(COMPONENT_SCHEMAS), ...HOUSE_ELEMENTS], registries);
  if (missing.length > 0) throw new Error(missing.join('\n'));
}

/** A sentence for each rendition that a component lacks. */
export function findMissingRenditions(
  names: readonly string[],
  registries: Record<RenditionName, Record<string, unknown>>,
): string[] {
  return names.flatMap((name) =>
    (Object.keys(FILES) as RenditionName[])
      .filter((rendition) => registries[rendition][name] === undefined)
      .map(
        (rendition) =>
          `src/render/mdx/index.ts:1  <${name}> has no ${rendition} rendition. Write src/render/mdx/${name}/${name}${FILES[rendition]}, and enter it in the registry.`,
      ),
  );
}

const FILES: Record<RenditionName, string> = { page: '.astro', feed: '.feed.ts', text: '.text.ts' };
