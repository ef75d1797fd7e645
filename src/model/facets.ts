/** By what results of the search can be narrowed down, in the order in which it is offered, each with its name. */
export const FACETS = { voice: 'Voice', kind: 'Kind', topic: 'Topic', series: 'Series', mentor: 'Mentor', company: 'Company' } as const;

export type Facet = keyof typeof FACETS;

export const FACET_NAMES = Object.keys(FACETS) as Facet[];

/** Kinds that point to a piece and are none: of two that match alike, the piece is meant. */
export const SIGNPOSTS: readonly string[] = ['topic', 'term', 'exhibit', 'recommended'];
