export {};
/*
 * Forwarding with scripts: what can be copied is, and what can be shared leads to the device's own sheet. It loads after
 * the page, in which the e-mail and the address work by themselves.
 */
const status = document.querySelector('[data-forwarded]')!;

for (const button of document.querySelectorAll<HTMLButtonElement>('button:is([data-copy], [data-share])'))
  button.hidden = button.dataset['share'] !== undefined && navigator.share === undefined;

document.addEventListener('click', ({ target }) => {
  const one = (target as Element).closest<HTMLElement>('[data-copy], [data-share]');
  const { copy, share, title = '', line = '' } = one?.dataset ?? {};
  if (share !== undefined) navigator.share({ title, text: `${title}\n${line}`, url: share }).catch(() => {});
  if (copy !== undefined)
    write(copy, title).then(
      () => say(one!),
      () => prompt('Copy this:', copy),
    );
});

/** Copies a text. A link is copied with its title and label too, for what takes more than an address. */
function write(text: string, title: string): Promise<void> {
  if (title === '') return navigator.clipboard.writeText(text);
  const link = Object.assign(document.createElement('a'), { href: text, textContent: title });
  const blob = (type: string, content: string) => new Blob([content], { type });
  return navigator.clipboard.write([
    new ClipboardItem({
      'text/plain': blob('text/plain', text),
      'text/html': blob('text/html', link.outerHTML),
    }),
  ]);
}

/** Says for a moment that it is copied, where one looks and to who listens. */
function say(one: HTMLElement): void {
  const name = (one.dataset['name'] ??= one.textContent);
  one.textContent = 'Copied';
  status.textContent = 'Copied.';
  setTimeout(() => {
    one.textContent = name;
    status.textContent = '';
  }, 2000);
}
