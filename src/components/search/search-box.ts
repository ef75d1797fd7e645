import { splitWords } from '../../outputs/search/words.ts';
import { LOOKED_AT, type Engine, type Findings, type Hit } from './engine.ts';
import { loadEngine } from './load-pagefind.ts';
import { Narrow } from './filters.ts';
import { announce, explain } from './excerpts.ts';
import { hasChoice, isEmpty, readQuery, writeQuery, type Query } from './query.ts';
import { showHit, showTopics } from './result-view.ts';
import { isTelling } from './spelling.ts';

/**
 * What the search page and the dialog share: it reads the query from the address, finds as one types, and writes what
 * is asked into the address again.
 */
export class Box {
  readonly input: HTMLInputElement;
  /** Called with whether there is something to show in place of everything. */
  onresults: (has: boolean) => void = () => {};
  #status: HTMLElement;
  #hits: HTMLElement;
  #narrow: Narrow;
  #base: string;
  #engine: Promise<Engine> | undefined;
  #query: Query = { words: '', chosen: {}, order: 'best' };
  /** The number of the newest question: an answer to an older one comes too late. */
  #asked = 0;
  #waiting: readonly Hit[] = [];
  /** What stands below the last result; who comes near it gets more. */
  #end: Element;
  #watch: IntersectionObserver;
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
    this.#end = root.querySelector('.end')!;
    this.#watch = new IntersectionObserver(
      (entries) => entries.some(({ isIntersecting }) => isIntersecting) && void this.#showMore(),
    );
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
    const number = this.#asked;
    const first = await Promise.all(hits.slice(0, LOOKED_AT).map((hit) => hit.data()));
    if (number !== this.#asked) return;
    this.#waiting = hits.slice(LOOKED_AT);
    this.#lookAgain();
    const hasFocus = this.#hits.contains(document.activeElement);
    this.#hits.replaceChildren(
      ...first.map((found) => showHit(found)),
      ...(findings?.topics === undefined || hasChoice(this.#query)
        ? []
        : [showTopics(findings.topics, this.#base)]),
    );
    this.#hits.hidden = findings === undefined;
    this.#status.textContent = findings === undefined ? '' : this.#describe(findings);
    this.#narrow.show(findings, this.#query);
    this.onresults(hits.length > 0);
    if (hasFocus) (this.#hits.querySelector('a') ?? this.input).focus();
    this.#hits.ariaBusy = 'false';
  }

  #describe({ hits, counts, note }: Findings): string {
    const { kind } = this.#query.chosen;
    const said = announce(
      hits.length,
      kind === undefined || kind.includes('answer') ? (counts.kind ?? {}) : {},
    );
    if (hits.length === 0 && hasChoice(this.#query))
      return 'Nothing found under what is chosen. Clear the choice, or choose something else.';
    if (hits.length === 0)
      return `${said} There is no piece, answer or name for this. Fewer words may find one; so may a topic.`;
    return note === undefined ? said : `${explain(note)} ${said}`;
  }

  /** The results below those that can be seen, as soon as their end can be. */
  async #showMore(): Promise<void> {
    const next = this.#waiting.slice(0, AT_ONCE);
    this.#waiting = this.#waiting.slice(AT_ONCE);
    const number = this.#asked;
    const found = await Promise.all(next.map((hit) => hit.data()));
    if (number !== this.#asked) return;
    this.#hits.append(...found.map((one) => showHit(one)));
    this.#lookAgain();
  }

  /** Whether the end can be seen is told once when it is watched, and then only when that changes. */
  #lookAgain(): void {
    this.#watch.disconnect();
    if (this.#waiting.length > 0) this.#watch.observe(this.#end);
  }

  /** The arrows lead from the line to the results and back. */
  #move(event: KeyboardEvent): void {
    const step = { ArrowDown: 1, ArrowUp: -1 }[event.key];
    const stops = [this.input, ...this.#hits.querySelectorAll<HTMLElement>('.title a')];
    const at = stops.indexOf(document.activeElement as HTMLElement);
    if (step === undefined || at < 0 || event.altKey || event.ctrlKey || event.metaKey) return;
    event.preventDefault();
    stops[at + step]?.focus();
  }
}

/** How long a pause between two keys is, in milliseconds; a longer one means that only “how to” was meant. */
const PAUSE = 20;
const LONG_PAUSE = 500;

/** How many more results are loaded at once. */
const AT_ONCE = 8;
