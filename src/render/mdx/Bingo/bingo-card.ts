import { answerTo, deal, findFullLines, readCard, writeCard } from './bingo.ts';

/**
 * With scripts, a full line is struck through and answered, and a card can be dealt again. The deal and the marks stand in
 * the address, so that a room can share a card, and nothing is kept anywhere else.
 */
class BingoCard extends HTMLElement {
  #labels = [...this.querySelectorAll('label')];
  #words = this.#labels.map((label) => label.textContent.trim());
  #answer = Object.assign(document.createElement('p'), { className: 'answer display', role: 'status' });
  #strikes = document.createElementNS(SVG, 'svg');

  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Deal another card';
    button.addEventListener('click', () => {
      location.hash = `card-${1 + Math.floor(Math.random() * 9999)}`;
    });
    this.#strikes.setAttribute('viewBox', '0 0 10 10');
    this.#strikes.setAttribute('preserveAspectRatio', 'none');
    this.#strikes.setAttribute('aria-hidden', 'true');
    this.querySelector('.card')!.append(this.#strikes);
    this.append(this.#answer, button);
    this.addEventListener('change', () => this.#mark());
    addEventListener('hashchange', () => this.#lay());
    this.#lay();
  }

  #lay() {
    const { seed, marks } = readCard(location.hash);
    const words = seed === undefined ? this.#words : deal(this.#words, seed);
    this.#labels.forEach((label, index) => {
      label.querySelector('span')!.textContent = words[index]!;
      label.querySelector('input')!.checked = marks.includes(index);
    });
    this.#strike(marks);
  }

  #mark() {
    const marks = this.#labels.flatMap((label, index) =>
      label.querySelector('input')!.checked ? [index] : [],
    );
    const address = writeCard({ seed: readCard(location.hash).seed, marks });
    history.replaceState(null, '', address === '' ? location.pathname : address);
    this.#strike(marks);
  }

  #strike(marks: readonly number[]) {
    const lines = findFullLines(marks);
    const struck = new Set(lines.flatMap(({ squares }) => squares));
    this.querySelectorAll('td').forEach((cell, index) => cell.classList.toggle('struck', struck.has(index)));
    this.#strikes.replaceChildren(
      ...lines.map(({ from, to }) => {
        const line = document.createElementNS(SVG, 'line');
        const reach = (at: number, other: number) => at * 2 + 1 + Math.sign(at - other) * 0.8;
        line.setAttribute('x1', String(reach(from[0], to[0])));
        line.setAttribute('y1', String(reach(from[1], to[1])));
        line.setAttribute('x2', String(reach(to[0], from[0])));
        line.setAttribute('y2', String(reach(to[1], from[1])));
        return line;
      }),
    );
    if (this.#answer.textContent !== answerTo(lines.length))
      this.#answer.textContent = answerTo(lines.length);
  }
}

const SVG = 'http://www.w3.org/2000/svg';

customElements.define('bingo-card', BingoCard);
