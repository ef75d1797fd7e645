/** With scripts, the reply that is shown can be copied. */
class BoundaryComposer extends HTMLElement {
  connectedCallback() {
    const button = document.createElement('button');
    button.type = 'button';
    button.textContent = 'Copy the reply';
    button.addEventListener('click', async () => {
      await navigator.clipboard.writeText(this.#shown());
      button.textContent = 'Copied. Nothing further is required.';
    });
    this.addEventListener('change', () => {
      button.textContent = 'Copy the reply';
    });
    this.querySelector('.reply')!.append(button);
  }

  #shown(): string {
    const [request, degree] = ['request', 'degree'].map(
      (name) => this.querySelector<HTMLInputElement>(`[name=${name}]:checked`)!.value,
    );
    return this.querySelector(`.reply .${request} .${degree}`)?.textContent ?? '';
  }
}

customElements.define('boundary-composer', BoundaryComposer);
