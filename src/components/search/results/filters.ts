import { FACET_NAMES } from '../../../outputs/search/facets.ts';
import { make } from '../dom.ts';
import type { Findings } from '../engine.ts';
import { hasChoice, ORDERS, toggle, type Chosen, type Query } from '../query.ts';
import { showFacets } from './facet-view.ts';

/** By what the results are narrowed down and put in order. It shows a query, and asks for a change when a reader chooses. */
export class Narrow {
  #panel: HTMLDetailsElement;
  #chosen: Chosen = {};

  constructor(panel: HTMLDetailsElement, ask: (change: Partial<Query>) => void) {
    this.#panel = panel;
    panel.addEventListener('change', ({ target }) =>
      ask(this.#choose(target as HTMLInputElement | HTMLSelectElement)),
    );
    panel.addEventListener(
      'click',
      ({ target }) => target instanceof HTMLButtonElement && ask({ chosen: {}, order: 'best' }),
    );
    panel.addEventListener('toggle', () => ask({}));
  }

  get isOpen(): boolean {
    return this.#panel.open;
  }

  open(): void {
    this.#panel.open = true;
  }

  show(findings: Findings | undefined, query: Query): void {
    this.#chosen = query.chosen;
    this.#panel.hidden = !hasChoice(query) && (findings === undefined || findings.hits.length === 0);
    if (!this.#panel.open || findings === undefined) return;
    const focused = this.#panel.contains(document.activeElement)
      ? (document.activeElement as HTMLInputElement)
      : undefined;
    const clear = hasChoice(query) ? [make('button', { type: 'button' }, 'Clear all')] : [];
    this.#panel.querySelector('.groups')!.replaceChildren(...showFacets(findings, query.chosen), ...clear);
    this.#panel.querySelector('select')!.value = query.order;
    if (focused?.isConnected === false) this.#refocus(focused);
  }

  #choose({ name, value }: HTMLInputElement | HTMLSelectElement): Partial<Query> {
    const facet = FACET_NAMES.find((one) => one === name);
    return facet === undefined
      ? { order: ORDERS.find((order) => order === value) ?? 'best' }
      : { chosen: toggle(this.#chosen, facet, value) };
  }

  /** The boxes are made anew with every answer; the focus stays on the one that is the same. */
  #refocus({ name, value }: HTMLInputElement): void {
    const same = [...this.#panel.querySelectorAll('input')].find(
      (box) => box.name === name && box.value === value,
    );
    (same ?? this.#panel.querySelector('summary'))?.focus();
  }
}
