import { make } from '../dom.ts';

/** What stands below the line that one types in: how to narrow down, what was found, and where more is loaded. */
export function makeFrame(): HTMLElement {
  const order = make(
    'select',
    { name: 'order' },
    make('option', { value: 'best' }, 'Best match first'),
    make('option', { value: 'newest' }, 'Newest first'),
  );
  const narrow = make(
    'details',
    { class: 'narrow', hidden: '' },
    make('summary', { class: 'caps' }, 'Narrow down'),
    make('label', { class: 'order' }, make('span', { class: 'caps' }, 'Order'), order),
    make('div', { class: 'groups' }),
  );
  const status = make('p', { class: 'status small', role: 'status' });
  const hits = make('ol', { class: 'hits bare', hidden: '' });
  return make('div', { class: 'found' }, narrow, make('div', {}, status, hits, make('p', { class: 'end' })));
}
