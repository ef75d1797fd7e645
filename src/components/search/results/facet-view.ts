import { FACET_NAMES, FACETS, type Facet } from '../../../outputs/search/facets.ts';
import { make } from '../dom.ts';
import type { Findings } from '../engine.ts';
import type { Counts } from '../pagefind-api.ts';
import type { Chosen } from '../query.ts';
import { labelOf } from './result-view.ts';

/** The facets that have something to choose, each a group of boxes with the number of results. */
export function showFacets({ counts }: Findings, chosen: Chosen): HTMLElement[] {
  return FACET_NAMES.flatMap((facet) => {
    const values = listValues(counts[facet] ?? {}, chosen[facet] ?? []);
    if (values.length === 0) return [];
    return make(
      'fieldset',
      {},
      make('legend', { class: 'caps' }, FACETS[facet]),
      ...values.map(([value, count]) =>
        showValue(facet, value, count, chosen[facet]?.includes(value) ?? false),
      ),
    );
  });
}

/** The values that are chosen, then those with the most results. */
function listValues(counts: Counts, chosen: readonly string[]): (readonly [string, number])[] {
  const byCount = Object.entries(counts)
    .filter(([value, count]) => count > 0 && !chosen.includes(value))
    .toSorted(([a, x], [b, y]) => y - x || (a < b ? -1 : 1));
  return [...chosen.map((value) => [value, counts[value] ?? 0] as const), ...byCount].slice(
    0,
    Math.max(MOST_VALUES, chosen.length),
  );
}

function showValue(facet: Facet, value: string, count: number, isChosen: boolean): HTMLElement {
  const box = make('input', { type: 'checkbox', name: facet, value, ...(isChosen ? { checked: '' } : {}) });
  const name = facet === 'voice' ? labelOf(value) : value;
  return make('label', {}, box, make('span', {}, name), make('span', { class: 'num' }, String(count)));
}

/** How many values of a facet are offered. The others are found by more words. */
const MOST_VALUES = 8;
