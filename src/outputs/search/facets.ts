/** By what results of the search can be narrowed down, in the order in which it is offered, each with its name. */
export const FACETS = {
  voice: 'Voice',
  kind: 'Kind',
  topic: 'Topic',
  series: 'Series',
  mentor: 'Mentor',
  company: 'Company',
} as const;

export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** Kinds that point to a piece and are none: of two that match alike, the piece is meant. */
export const SIGNPOSTS: readonly string[] = ['topic', 'term', 'exhibit', 'recommended'];

/**
 * The name of a result, which is known before anything of it is loaded: what it is, and how many are newer.
 * @param index a digest of the index, so that a name never means two things
 */
export function nameResult(kind: string, place: number, index: string): string {
  return `en_${kind}-${place.toString(36)}-${index}`;
}

/** What a result is, and how many are newer, by its name. */
export function readResultName(name: string): { kind: string; place: number } {
  const [, kind = '', place = ''] = /^en_(\w+)-(\w+)-/.exec(name) ?? [];
  return { kind, place: parseInt(place, 36) };
}
