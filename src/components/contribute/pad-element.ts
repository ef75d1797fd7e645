import { mailAddress, newFileAddress } from '../../editorial/contribute/send.ts';
import type { PadAnswer, PadQuestion } from './check-worker.ts';

/** How long a pause in typing lasts before the check runs, in milliseconds. */
const PAUSE = 300;

/** With scripts, a piece is written here, checked at each pause, and handed over. Nothing is stored, and nothing is sent. */
class ContributePad extends HTMLElement {
  readonly #worker = new Worker(new URL('./check-worker.ts', import.meta.url), { type: 'module' });
  #timer = 0;
  #asked = 0;
  #last: PadAnswer = { id: 0, name: 'untitled.mdx', text: '', problems: [], html: '' };

  connectedCallback(): void {
    this.hidden = false;
    this.#worker.addEventListener('message', ({ data }: MessageEvent<PadAnswer>) => this.#show(data));
    this.addEventListener('input', () => {
      clearTimeout(this.#timer);
      this.#timer = window.setTimeout(() => this.#ask(), PAUSE);
    });
    this.#find('form')?.addEventListener('submit', (event) => event.preventDefault());
    for (const button of this.querySelectorAll<HTMLElement>('[data-way]'))
      button.addEventListener('click', () => void this.#handOver(button.dataset['way'] ?? ''));
    const share = this.#find<HTMLElement>('[data-way=share]');
    if (share && navigator.canShare?.({ files: [new File([''], 'a.txt', { type: 'text/plain' })] }))
      share.hidden = false;
    window.addEventListener('beforeunload', (event) => {
      if ((this.#values['body'] ?? '').trim() !== '') event.preventDefault();
    });
    this.#ask();
  }

  get #values(): Record<string, string> {
    const form = this.#find<HTMLFormElement>('form');
    return form === null ? {} : (Object.fromEntries(new FormData(form)) as Record<string, string>);
  }

  #find<E extends Element>(selector: string): E | null {
    return this.querySelector<E>(selector);
  }

  #ask(): number {
    const index = JSON.parse(this.dataset['index'] ?? '{}') as PadQuestion['index'];
    this.#asked += 1;
    this.#worker.postMessage({ id: this.#asked, values: this.#values, index } satisfies PadQuestion);
    return this.#asked;
  }

  /** What stands in the form now: the check may be a pause behind. */
  #current(): Promise<PadAnswer> {
    return new Promise((resolve) => {
      const asked = this.#ask();
      const take = ({ data }: MessageEvent<PadAnswer>) => {
        if (data.id < asked) return;
        this.#worker.removeEventListener('message', take);
        resolve(data);
      };
      this.#worker.addEventListener('message', take);
    });
  }

  #show(answer: PadAnswer): void {
    this.#last = answer;
    const list = document.createElement('ul');
    for (const { line, says } of answer.problems)
      list.append(Object.assign(document.createElement('li'), { textContent: `Line ${line}: ${says}` }));
    this.#find('[data-problems]')?.replaceChildren(
      answer.problems.length === 0 ? 'Nothing is wrong with it.' : list,
    );
    const preview = this.#find('[data-preview]');
    if (preview) preview.innerHTML = answer.html;
  }

  async #handOver(way: string): Promise<void> {
    clearTimeout(this.#timer);
    const { name, text } = await this.#current();
    const { mailbox = '', repository = '', branch = 'main' } = this.dataset;
    const file = new File([text], name, { type: 'text/plain' });
    if (way === 'download') download(file);
    if (way === 'copy') await this.#copy(text);
    if (way === 'share') await navigator.share({ files: [file], title: name }).catch(() => undefined);
    if (way === 'mail') await this.#open(mailAddress(mailbox, name, text));
    if (way === 'propose')
      await this.#open(newFileAddress(repository, branch, `content/articles/${name}`, text));
  }

  /** Opens where the piece goes. What does not fit into an address is copied, to be pasted there. */
  async #open({ address, isFilled }: { address: string; isFilled: boolean }): Promise<void> {
    if (!isFilled) await this.#copy(this.#last.text);
    window.open(address, '_blank', 'noopener');
  }

  async #copy(text: string): Promise<void> {
    const said = this.#find('[data-said]');
    try {
      await navigator.clipboard.writeText(text);
      if (said) said.textContent = 'The file is copied: paste it where it is to go.';
    } catch {
      const area = Object.assign(document.createElement('textarea'), {
        value: text,
        rows: 10,
        readOnly: true,
      });
      said?.replaceChildren('The browser does not copy here. Select it and copy it by hand:', area);
      area.select();
    }
  }
}

function download(file: File): void {
  const link = document.createElement('a');
  link.href = URL.createObjectURL(file);
  link.download = file.name;
  link.click();
  setTimeout(() => URL.revokeObjectURL(link.href), 1000);
}

customElements.define('contribute-pad', ContributePad);
