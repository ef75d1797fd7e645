import { deal } from './bingo.ts';

/** With scripts, a card can be dealt again: the number of the deal stands in the address, so that a room can share one. */
class BingoCard extends HTMLElement {
  #words = [...this.querySelectorAll('label span')].map((span) => span.textContent);

  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Deal another card';
    button.addEventListener('click', () => {
      location.hash = `card-${1 + Math.floor(Math.random() * 9999)}`;
    });
    this.append(button);
    addEventListener('hashchange', () => this.#lay());
    this.#lay();
  }

  #lay() {
    const seed = /^#card-(\d{1,6})$/.exec(location.hash)?.[1];
    const words = seed === undefined ? this.#words : deal(this.#words, Number(seed));
    this.querySelectorAll('label').forEach((label, index) => {
      label.querySelector('span')!.textContent = words[index]!;
      label.querySelector('input')!.checked = false;
    });
  }
}

customElements.define('bingo-card', BingoCard);
