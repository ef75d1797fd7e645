import { FACET_NAMES, FACETS, type Facet } from '../../outputs/search/facets.ts';
import { voices } from '../../site.ts';
import { make } from './dom.ts';
import type { Counts, Found, Findings } from './engine.ts';
import { clip, dropTitle, readExcerpt, type Stretch } from './excerpts.ts';
import type { Chosen } from './query.ts';

/** One result: the voice's label, the title, the passage, up to three places inside, and what it is. */
export function showHit({ url, excerpt, meta, sub_results = [] }: Found): HTMLElement {
  const { voice = '', kind = '', name = url, title = name, detail = '', date = '' } = meta;
  const passage = make(
    'p',
    { class: 'passage' },
    ...showStretches(clip(dropTitle(readExcerpt(excerpt), title), MOST_WORDS)),
  );
  const label = make('p', { class: `label${voice === 'sincere' ? ' sincerely' : ''}` }, nameOf(voice));
  const facts = [kind.charAt(0).toUpperCase() + kind.slice(1), detail, date].filter(Boolean).join('. ');
  const places = sub_results
    .filter((place) => place.url !== url && place.title !== title)
    .slice(0, MOST_PLACES);
  const body = make('div', {}, make('p', { class: 'title' }, make('a', { href: url }, title)), passage);
  if (places.length > 0)
    body.append(
      make(
        'ul',
        { class: 'bare places small' },
        ...places.map((place) => make('li', {}, make('a', { href: place.url }, place.title))),
      ),
    );
  return make('li', { class: `hit ${voice}` }, label, body, make('p', { class: 'facts small' }, `${facts}.`));
}

/** Where a reader who found nothing can go on: the topics, each as everything that is filed under it. */
export function showTopics(topics: Counts, base: string): HTMLElement {
  const names = Object.keys(topics).toSorted((a, b) => a.localeCompare(b, document.documentElement.lang));
  const links = names.map((name) =>
    make('li', {}, make('a', { href: `${base}search/?${new URLSearchParams({ topic: name })}` }, name)),
  );
  return make(
    'li',
    { class: 'topics' },
    make('p', { class: 'caps' }, 'Topics on file'),
    make('ul', { class: 'bare places' }, ...links),
  );
}

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
  const name = facet === 'voice' ? nameOf(value) : value;
  return make('label', {}, box, make('span', {}, name), make('span', { class: 'num' }, String(count)));
}

/** How a reader knows who is speaking. */
function nameOf(voice: string): string {
  return (voices as Record<string, { label: string }>)[voice]?.label ?? voice;
}

function showStretches(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

const MOST_PLACES = 3;

/** How many words of a passage are shown. */
const MOST_WORDS = 28;

/** How many values of a facet are offered. The others are found by more words. */
const MOST_VALUES = 8;
