import type { Beginning } from '../../../outputs/search/beginnings.ts';
import { make } from '../dom.ts';
import { labelOf } from './result-view.ts';

/** Where to begin, as the dialog shows it before anything is typed. Nothing where it cannot be loaded. */
export async function loadBeginnings(base: string): Promise<HTMLElement[]> {
  try {
    const beginnings = (await (await fetch(`${base}search/beginnings.json`)).json()) as Beginning[];
    return beginnings.map(showBeginning);
  } catch {
    return [];
  }
}

function showBeginning({ title, path, voice, why }: Beginning): HTMLElement {
  return make(
    'li',
    { class: `hit ${voice ?? ''}` },
    make('p', { class: `label${voice === 'sincere' ? ' sincerely' : ''}` }, labelOf(voice ?? '')),
    make('p', { class: 'title' }, make('a', { href: path }, title)),
    make('p', { class: 'facts small' }, `${why}.`),
  );
}
