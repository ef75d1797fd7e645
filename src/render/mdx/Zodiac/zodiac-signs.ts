import { findSign } from '../../../library/find-sign.ts';

/** With scripts, a date of birth has its verdict, in place; without, all twelve signs are there to read. */
class ZodiacSigns extends HTMLElement {
  #form = document.createElement('form');
  #verdict = Object.assign(document.createElement('div'), { className: 'verdict' });

  connectedCallback() {
    this.#form.className = 'birthday';
    this.#form.innerHTML =
      '<label>Date of birth <input type="date" name="born" required></label> <button>Allocate</button>' +
      ' <output class="display" role="status"></output>';
    this.prepend(this.#form, this.#verdict);
    this.#form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#allocate(this.#form.querySelector('input')!.value.slice(5));
    });
  }

  #allocate(day: string) {
    const signs = [...this.querySelectorAll<HTMLElement>('.sign')].map((element) => ({
      element,
      from: element.dataset['from']!,
      to: element.dataset['to']!,
    }));
    const found = findSign(signs, day)?.element;
    if (found === undefined) return;
    for (const { element } of signs) element.toggleAttribute('data-yours', element === found);
    const title = found.querySelector('h3')!.textContent.trim();
    this.#form.querySelector('output')!.textContent = `You are ${title}. This cannot be appealed.`;
    this.#verdict.replaceChildren(
      ...[...found.querySelectorAll('svg, p, ul')].map((part) => part.cloneNode(true)),
    );
    history.replaceState(null, '', `#${found.id}`);
  }
}

customElements.define('zodiac-signs', ZodiacSigns);
