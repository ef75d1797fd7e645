/** With scripts, each address has a button that copies it; without, one click selects it. */
class CopyAddresses extends HTMLElement {
  connectedCallback() {
    for (const line of this.querySelectorAll('.address')) {
      const address = line.querySelector('code')!.textContent;
      const button = Object.assign(document.createElement('button'), { type: 'button', textContent: 'Copy' });
      button.setAttribute('aria-label', `Copy ${address}`);
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(address);
        button.textContent = 'Copied';
      });
      line.append(button);
    }
  }
}

customElements.define('copy-addresses', CopyAddresses);
