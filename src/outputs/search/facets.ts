/** The filters of the search with their labels, in the order in which they are offered. */
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
