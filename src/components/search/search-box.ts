import { splitWords } from '../../outputs/search/words.ts';
import type { Engine, Findings } from './engine.ts';
import { announce, explain } from './results/explain.ts';
import { Narrow } from './results/filters.ts';
import { loadEngine } from './load-pagefind.ts';
import type { Counts } from './pagefind-api.ts';
import { hasChoice, isEmpty, readQuery, writeQuery, type Query } from './query.ts';
import { isComposing } from './keys.ts';
import { showTopics } from './results/result-view.ts';
import { Results } from './results/results.ts';
import { isTelling } from './spelling.ts';

/**
 * What the search page and the dialog share: it reads the query from the address, finds as one types, and writes what
 * is asked into the address again.
 */
export class Box {
  readonly input: HTMLInputElement;
  /** Called with whether something was found, and whether anything was asked. */
  onresults: (has: boolean, isAsked: boolean) => void = () => {};
  /** What is shown before anything is asked. */
  beginnings: Promise<readonly Node[]> = Promise.resolve([]);
  #status: HTMLElement;
  #results: Results;
  #hits: HTMLElement;
  #narrow: Narrow;
  #base: string;
  #engine: Promise<Engine> | undefined;
  #query: Query = { words: '', chosen: {}, order: 'best' };
  /** The number of the newest question: an answer to an older one comes too late. */
  #asked = 0;
  #soon: ReturnType<typeof setTimeout> | undefined;

  constructor(root: HTMLElement, base: string) {
    this.#base = base;
    this.input = root.querySelector<HTMLInputElement>('input[type=search]')!;
    this.#status = root.querySelector<HTMLElement>('.status')!;
    this.#hits = root.querySelector<HTMLElement>('.hits')!;
    this.#narrow = new Narrow(
      root.querySelector('details')!,
      (change) => void this.#ask({ ...this.#query, ...change }),
    );
    this.input.addEventListener('input', () => this.#askSoon());
    root.addEventListener('keydown', (event) => this.#move(event));
    this.#results = new Results(this.#hits, root.querySelector('.end')!);
  }

  /** Asks what stands in the address. */
  read(): void {
    const query = readQuery(new URLSearchParams(location.search));
    this.input.value = query.words;
    if (hasChoice(query) || query.order !== 'best') this.#narrow.open();
    void this.#ask(query);
  }

  /** Takes the query out of the address, and asks nothing more. */
  leave(): void {
    clearTimeout(this.#soon);
    this.#asked += 1;
    this.#write({ words: '', chosen: {}, order: 'best' });
  }

  /** Loads what every search needs, before anything is asked. */
  prepare(): Promise<Engine> {
    return (this.#engine ??= loadEngine(this.#base));
  }

  /** The address of the search page with the same query. */
  get address(): string {
    const params = new URLSearchParams();
    writeQuery(this.#query, params);
    return `${this.#base}search/?${params}`;
  }

  #write(query: Query): void {
    this.#query = query;
    const address = new URL(location.href);
    writeQuery(query, address.searchParams);
    if (address.href !== location.href) history.replaceState(history.state, '', address);
  }

  /** Several keys at once are one question. */
  #askSoon(): void {
    clearTimeout(this.#soon);
    this.#hits.ariaBusy = 'true';
    const words = this.input.value;
    this.#soon = setTimeout(
      () => void this.#ask({ ...this.#query, words }),
      words === '' || splitWords(words).some(isTelling) ? PAUSE : LONG_PAUSE,
    );
  }

  async #ask(query: Query): Promise<void> {
    this.#write(query);
    this.#hits.ariaBusy = 'true';
    const number = (this.#asked += 1);
    if (isEmpty(query)) return this.#show(undefined);
    try {
      const engine = await this.prepare();
      if (this.#narrow.isOpen) await engine.countAll();
      const findings = await engine.find(query);
      if (number === this.#asked) await this.#show(findings);
    } catch {
      this.#engine = undefined;
      if (number !== this.#asked) return;
      await this.#show(undefined);
      this.#status.textContent = 'The search could not be loaded. Everything is listed on the search page.';
    }
  }

  async #show(findings: Findings | undefined): Promise<void> {
    const hits = findings?.hits ?? [];
    const isAsked = findings !== undefined;
    const hasFocus = this.#hits.contains(document.activeElement);
    const number = this.#asked;
    const instead = isAsked ? this.#showInstead(findings) : await this.beginnings;
    if (number !== this.#asked || !(await this.#results.show(hits, ...instead))) return;
    this.#hits.hidden = !isAsked && instead.length === 0;
    this.#status.textContent = isAsked ? this.#describe(findings) : '';
    this.#narrow.show(findings, this.#query);
    this.onresults(hits.length > 0, isAsked);
    if (hasFocus) (this.#hits.querySelector('a') ?? this.input).focus();
    this.#hits.ariaBusy = 'false';
  }

  #showInstead({ topics }: Findings): Node[] {
    return topics === undefined || hasChoice(this.#query) ? [] : [showTopics(topics, this.#base)];
  }

  #describe({ hits, counts, note = {} }: Findings): string {
    const said = [explain(note), announce(hits.length, this.#countShown(counts.kind ?? {}))]
      .filter(Boolean)
      .join(' ');
    if (hits.length > 0) return said;
    return hasChoice(this.#query)
      ? 'Nothing found under what is chosen. Clear the choice, or choose something else.'
      : `${said} There is no piece, answer or name for this. Fewer words may find one; so may a topic.`;
  }

  /** The numbers of the kinds that are shown: those that are not chosen are counted too. */
  #countShown(kinds: Counts): Counts {
    const { kind } = this.#query.chosen;
    return Object.fromEntries(Object.entries(kinds).filter(([name]) => kind?.includes(name) ?? true));
  }

  /** The arrows lead from the line to the results and back. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.input, ...this.#hits.querySelectorAll<HTMLElement>('.title a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0 || isComposing(event)) return;
    if (event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stops[at + step]?.focus();
  }
}

/** How long a pause between two keys is, in milliseconds; a longer one means that only “how to” was meant. */
const PAUSE = 60;
const LONG_PAUSE = 500;
