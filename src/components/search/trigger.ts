import { isSearchKey } from './keys.ts';

/*
 * All of the search that every page carries: it waits for a reader to show the intent to search, and loads nothing
 * before. Whatever fails, the form in the masthead leads to the search page. What is loaded listens on that form.
 */
const form = document.querySelector<HTMLFormElement>('header form[role=search]')!;
const tell = async (message: 'prepare' | 'open' | 'call') => {
  await import(/* @vite-ignore */ form.dataset['search']!);
  form.dispatchEvent(new Event(message));
};
const prepare = () => void tell('prepare');
const open = () => void tell('open');

form.addEventListener('pointerenter', prepare, { once: true });
form.addEventListener('focusin', prepare, { once: true });
form.addEventListener('click', open);
form.addEventListener('input', (event) => (event as InputEvent).isComposing || open());
form.addEventListener('compositionend', open);
addEventListener('keydown', (event) => {
  if (!isSearchKey(event)) return;
  event.preventDefault();
  void tell('call');
});
if (document.querySelector('search-page') !== null || new URLSearchParams(location.search).has('q'))
  void tell('call');
