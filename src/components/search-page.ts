import { announce, readExcerpt, type Found } from './search-results.ts';

interface Pagefind {
  options(options: { baseUrl: string }): Promise<void>;
  debouncedSearch(query: string): Promise<{ results: { data(): Promise<Found> }[] } | null>;
}

/** The search page with scripts: finds as one types, and keeps the query in the address. */
class SearchPage extends HTMLElement {
  #input = this.querySelector('input')!;
  #status = this.querySelector('.status')!;
  #results = this.querySelector<HTMLElement>('.results')!;
  #everything = this.querySelector<HTMLElement>('.everything')!;
  #labels: Record<string, string> = JSON.parse(this.dataset['labels'] ?? '{}');
  #pagefind: Promise<Pagefind> | undefined;

  connectedCallback() {
    this.querySelector('form')!.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#search();
    });
    this.#input.addEventListener('input', () => this.#search());
    addEventListener('popstate', () => this.#readAddress());
    this.#readAddress();
  }

  #readAddress() {
    this.#input.value = new URL(location.href).searchParams.get('q') ?? '';
    this.#search();
  }

  async #search() {
    const query = this.#input.value.trim();
    const address = new URL(location.href);
    if (query === '') address.searchParams.delete('q');
    else address.searchParams.set('q', query);
    history.replaceState(null, '', address);
    if (query === '') return this.#show(query, undefined);
    try {
      const pagefind = await (this.#pagefind ??= this.#load());
      const found = await pagefind.debouncedSearch(query);
      if (found === null) return;
      const all = await Promise.all(found.results.slice(0, 30).map((result) => result.data()));
      if (query === this.#input.value.trim()) this.#show(query, all, found.results.length);
    } catch {
      this.#pagefind = undefined;
      this.#show(query, undefined);
      this.#status.textContent = 'The search could not be loaded. Everything is listed below.';
    }
  }

  async #load(): Promise<Pagefind> {
    const pagefind: Pagefind = await import(/* @vite-ignore */ this.dataset['index']!);
    await pagefind.options({ baseUrl: this.dataset['base']! });
    return pagefind;
  }

  #show(query: string, found: Found[] | undefined, count = 0) {
    const has = found !== undefined && found.length > 0;
    this.#results.replaceChildren(...(found ?? []).map((one) => this.#entry(one)));
    this.#results.hidden = !has;
    this.#everything.hidden = has;
    this.#status.textContent = found === undefined ? '' : announce(query, count) + (has ? '' : ' Everything there is stands below.');
  }

  #entry({ url, excerpt, meta }: Found): HTMLElement {
    const { voice = '', kind = '', title = url, detail = '' } = meta;
    const label = make('span', `label ${voice === 'sincere' ? 'sincerely' : ''}`, this.#labels[voice] ?? '');
    label.dataset['voice'] = voice;
    const link = make('a', '', title);
    link.href = url;
    const line = make('p', 'line');
    line.append(...readExcerpt(excerpt).map(({ text, hit }) => (hit ? make('mark', '', text) : text)));
    const heading = wrap('p', 'title', link);
    const entry = wrap('li', `entry ${voice} ${voice === 'sincere' ? 'band' : ''}`, wrap('p', 'in-margin', label), wrap('div', '', heading, line));
    entry.append(make('p', 'in-notes small', [kind.charAt(0).toUpperCase() + kind.slice(1), detail].filter(Boolean).join('. ')));
    return entry;
  }
}

function make<K extends keyof HTMLElementTagNameMap>(name: K, className: string, text = ''): HTMLElementTagNameMap[K] {
  const element = document.createElement(name);
  if (className !== '') element.className = className;
  element.textContent = text;
  return element;
}

function wrap(name: 'p' | 'div' | 'li', className: string, ...children: Node[]): HTMLElement {
  const element = make(name, className);
  element.append(...children);
  return element;
}

customElements.define('search-page', SearchPage);
