import { loadBeginnings } from './results/beginnings-view.ts';
import { Box } from './search-box.ts';
import { make } from './dom.ts';
import { makeFrame } from './results/results-frame.ts';

/** Loads what every search needs. */
export function prepareDialog(form: HTMLFormElement, base: string): void {
  void (made ??= build(form, base)).box.prepare().catch(() => undefined);
}

/** Opens the search over the page, with what was typed in the masthead already, or what stands in the address. */
export async function openDialog(form: HTMLFormElement, base: string): Promise<void> {
  const { dialog, box, styled } = (made ??= build(form, base));
  await styled;
  if (dialog.open) return;
  const line = form.querySelector('input')!;
  const words = line.value;
  line.value = '';
  dialog.showModal();
  if (words === '') return box.read();
  box.input.value = words;
  box.input.dispatchEvent(new Event('input'));
}

interface Made {
  dialog: HTMLDialogElement;
  box: Box;
  /** Fulfilled when the styles have come, or when it is certain that they do not. */
  styled: Promise<unknown>;
}
let made: Made | undefined;

function build(form: HTMLFormElement, base: string): Made {
  const label = make(
    'label',
    { class: 'caps', for: 'Query' },
    'Search memos, questions, answers and mentors',
  );
  const input = make('input', {
    id: 'Query',
    name: 'q',
    type: 'search',
    autocomplete: 'off',
    enterkeyhint: 'search',
  });
  const close = make('button', { type: 'button' }, 'Close');
  const ask = make(
    'form',
    { role: 'search', 'aria-label': 'The whole publication', action: form.action },
    label,
    make('div', { class: 'line-of' }, input, close),
  );
  const dialog = make('dialog', { class: 'search', 'aria-label': 'Search' }, ask, makeFrame());
  const box = new Box(dialog, base);
  box.beginnings = loadBeginnings(base);
  close.addEventListener('click', () => dialog.close());
  dialog.addEventListener('click', ({ target }) => target === dialog && dialog.close());
  dialog.addEventListener('close', () => box.leave());
  ask.addEventListener('submit', (event) => {
    event.preventDefault();
    location.href = box.address;
  });
  document.body.append(dialog);
  return { dialog, box, styled: load(form.dataset['styles']!) };
}

function load(href: string): Promise<unknown> {
  const sheet = make('link', { rel: 'stylesheet', href });
  document.head.append(sheet);
  return new Promise((done) => {
    sheet.addEventListener('load', done);
    sheet.addEventListener('error', done);
  });
}
