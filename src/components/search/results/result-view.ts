import { readIndexed } from '../../../outputs/search/indexed-text.ts';
import { voices } from '../../../site.ts';
import { make } from '../dom.ts';
import { clip, dropTitle, readExcerpt, type Stretch } from '../excerpts.ts';
import type { Counts, Found } from '../pagefind-api.ts';

/** What the list of results shows: the results of one page, the best of them first. */
export interface PageView {
  element: HTMLElement;
  /** Adds another result on the same page. */
  add(found: Found): void;
}

/** One result: the voice's label, the title, the passage, the places on its page, and what it is. */
export function showPage(found: Found): PageView {
  const { url, excerpt, meta } = found;
  const { voice = '', kind = '', detail = '', date = '' } = meta;
  const title = titleOf(found);
  const passage = make(
    'p',
    { class: 'passage' },
    ...showStretches(clip(dropTitle(readExcerpt(excerpt), title), MOST_WORDS)),
  );
  const label = make('p', { class: `label${voice === 'sincere' ? ' sincerely' : ''}` }, labelOf(voice));
  const facts = [kind.charAt(0).toUpperCase() + kind.slice(1), detail, date].filter(Boolean).join('. ');
  const places = make('ul', { class: 'bare places small' });
  const body = make(
    'div',
    {},
    make('p', { class: 'title' }, make('a', { href: url }, title)),
    passage,
    places,
  );
  const shown = new Set([url]);
  const addPlace = (address: string, name: string) => {
    if (shown.has(address) || name === title || name === '') return;
    shown.add(address);
    places.append(make('li', {}, make('a', { href: address }, name)));
  };
  for (const place of (found.sub_results ?? []).slice(0, MOST_PLACES + 1))
    addPlace(place.url, readIndexed(place.title ?? ''));
  return {
    element: make(
      'li',
      { class: `hit ${voice}` },
      label,
      body,
      make('p', { class: 'facts small' }, `${facts}.`),
    ),
    add: (other) => addPlace(other.url, placeName(other)),
  };
}

/** The page that a result stands on. */
export function pageOf({ url }: Found): string {
  return url.replace(/#.*$/, '');
}

/** An answer is listed under its question, or beside another, by who gave it. */
function placeName(found: Found): string {
  const title = titleOf(found);
  return found.meta.kind === 'answer' ? title.replace(/ on: .*$/, '') : title;
}

function titleOf({ url, meta: { name = url, title = name } }: Found): string {
  return readIndexed(title);
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

/** How a reader knows who is speaking. */
export function labelOf(voice: string): string {
  return (voices as Record<string, { label: string }>)[voice]?.label ?? voice;
}

function showStretches(stretches: readonly Stretch[]): (Node | string)[] {
  return stretches.map(({ text, hit }) => (hit ? make('mark', {}, text) : text));
}

/** How many headings of a page are named. */
const MOST_PLACES = 3;

/** How many words of a passage are shown. */
const MOST_WORDS = 28;
