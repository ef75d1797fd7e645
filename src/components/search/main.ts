/* What is loaded at the first sign that somebody wants to search: it takes over the search page, or opens the dialog. */
import { openDialog, prepareDialog } from './dialog.ts';
import { takePage } from './search-page.ts';

const form = document.querySelector<HTMLFormElement>('header form[role=search]')!;
const page = document.querySelector<HTMLElement>('search-page');
const base = new URL('..', form.action).pathname;

if (page === null) {
  form.addEventListener('prepare', () => prepareDialog(form, base));
  for (const message of ['open', 'call']) form.addEventListener(message, () => void openDialog(form, base));
} else takePage(page, form, base);
