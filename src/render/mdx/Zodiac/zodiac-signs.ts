import { findSign } from '../../../library/find-sign.ts';

/** With scripts, a date of birth finds its sign; without, all twelve are there to read. */
class ZodiacSigns extends HTMLElement {
  connectedCallback() {
    const form = document.createElement('form');
    form.className = 'birthday';
    form.innerHTML =
      '<label>Date of birth <input type="date" name="born" required></label> <button>Allocate</button> <output role="status"></output>';
    this.prepend(form);
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      this.#allocate(form.querySelector('input')!.value.slice(5), form.querySelector('output')!);
    });
  }

  #allocate(day: string, output: HTMLOutputElement) {
    const signs = [...this.querySelectorAll<HTMLElement>('.sign')].map((element) => ({
      element,
      from: element.dataset['from']!,
      to: element.dataset['to']!,
    }));
    const found = findSign(signs, day)?.element;
    if (found === undefined) return;
    for (const { element } of signs) element.toggleAttribute('data-yours', element === found);
    output.textContent = `You are ${found.querySelector('h3')!.textContent.trim()}. This cannot be appealed.`;
    history.replaceState(null, '', `#${found.id}`);
    found.scrollIntoView();
    found.focus({ preventScroll: true });
  }
}

customElements.define('zodiac-signs', ZodiacSigns);
