/** With scripts, the button beside each address copies it; without, there is none to see, and one click selects the address. */
class CopyAddresses extends HTMLElement {
  connectedCallback() {
    for (const button of this.querySelectorAll('button')) {
      button.addEventListener('click', async () => {
        await navigator.clipboard.writeText(button.previousElementSibling!.textContent);
        button.textContent = 'Copied';
      });
    }
  }
}

customElements.define('copy-addresses', CopyAddresses);
