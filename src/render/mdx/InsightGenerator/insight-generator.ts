import { drawScatter, drawSlide, makeInsight, type Insight, type Method, type SlideLook } from './insight.ts';

/** With scripts, any two facts hold an insight. What is drawn stands in the address, and the slide can be kept. */
class InsightGenerator extends HTMLElement {
  #method = JSON.parse(this.dataset['method']!) as Method & SlideLook;
  #slides = this.querySelector<HTMLElement>('.slides')!;
  #picked: string[] = [];
  #deck = 0;
  #insight: Insight | undefined;

  connectedCallback() {
    const fieldset = this.querySelector('fieldset')!;
    for (const label of fieldset.querySelectorAll('label')) label.remove();
    for (const { id, label } of this.#method.facts) {
      const line = document.createElement('label');
      const box = Object.assign(document.createElement('input'), { type: 'checkbox', value: id });
      line.append(box, Object.assign(document.createElement('span'), { textContent: label }));
      fieldset.append(line);
      box.addEventListener('change', () =>
        this.#pick(
          box.checked ? [...this.#picked, id].slice(-2) : this.#picked.filter((other) => other !== id),
        ),
      );
    }
    const shared = /^#insight=([\w-]+)\+([\w-]+)$/.exec(location.hash);
    this.#pick(
      shared === null ? this.#method.facts.slice(0, 2).map(({ id }) => id) : [shared[1]!, shared[2]!],
      shared !== null,
    );
  }

  #pick(ids: string[], isAsked = true) {
    this.#picked = ids;
    for (const box of this.querySelectorAll<HTMLInputElement>('fieldset input'))
      box.checked = ids.includes(box.value);
    this.#insight = makeInsight(this.#method, ids[0] ?? '', ids[1] ?? '', document.documentElement.lang);
    if (this.#insight === undefined)
      return this.#slides.replaceChildren(
        Object.assign(document.createElement('p'), {
          textContent: 'One fact is an anecdote. Choose another.',
        }),
      );
    if (isAsked) history.replaceState(null, '', `#insight=${ids.join('+')}`);
    const [sentence, chart, footer] = [
      document.createElement('p'),
      document.createElementNS('http://www.w3.org/2000/svg', 'svg'),
      document.createElement('p'),
    ];
    Object.assign(sentence, { className: 'sentence display', textContent: this.#insight.sentence });
    Object.assign(footer, { className: 'small', textContent: this.#insight.footer });
    chart.setAttribute('class', 'scatter');
    chart.setAttribute('aria-hidden', 'true');
    chart.innerHTML = drawScatter(this.#method.facts, this.#insight);
    const slide = this.#address('image/svg+xml', drawSlide(this.#insight, this.#method));
    this.#slides.replaceChildren(
      sentence,
      chart,
      footer,
      this.#button(
        'Add to deck',
        (button) => (button.textContent = `Slide ${(this.#deck += 1)} of the deck. Nobody will reach it.`),
      ),
      this.#button('Download as SVG', () => this.#save(slide, 'svg')),
      this.#button('Download as PNG', () => this.#png(slide)),
    );
  }

  #button(words: string, act: (button: HTMLButtonElement) => unknown) {
    const button = Object.assign(document.createElement('button'), { type: 'button', textContent: words });
    button.addEventListener('click', () => act(button));
    return button;
  }

  #address(type: string, text: string) {
    return `data:${type};charset=utf-8,${encodeURIComponent(text)}`;
  }

  async #png(source: string) {
    const slide = Object.assign(new Image(), { src: source });
    await slide.decode();
    const canvas = Object.assign(document.createElement('canvas'), { width: 1200, height: 675 });
    canvas.getContext('2d')!.drawImage(slide, 0, 0);
    this.#save(canvas.toDataURL('image/png'), 'png');
  }

  #save(href: string, ending: string) {
    Object.assign(document.createElement('a'), { href, download: `insight.${ending}` }).click();
  }
}

customElements.define('insight-generator', InsightGenerator);
