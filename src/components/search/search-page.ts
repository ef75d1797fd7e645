import { Box } from './search-box.ts';
import { makeFrame } from './results/results-frame.ts';

/**
 * The search page with scripts: finds as one types, in place of where to begin and of the list of everything. The line
 * in the masthead and the one on the page are the same search.
 */
export function takePage(page: HTMLElement, masthead: HTMLFormElement, base: string): void {
  const everything = page.querySelector<HTMLElement>('.everything')!;
  const beginnings = page.querySelector<HTMLElement>('.beginnings')!;
  page.querySelector('.unsearched')!.remove();
  beginnings.before(makeFrame());
  const box = new Box(page, base);
  box.onresults = (has, isAsked) => {
    everything.hidden = has;
    beginnings.hidden = isAsked;
  };
  joinLines(box, masthead);
  for (const form of [page.querySelector('form')!, masthead])
    form.addEventListener('submit', (event) => {
      event.preventDefault();
      page.querySelector<HTMLElement>('.found .hits a')?.focus();
    });
  addEventListener('popstate', () => box.read());
  if (matchMedia('(width >= 77em)').matches) page.querySelector('details')!.open = true;
  // Titles in another font have other lines: what is found at once waits for ours, and not for long.
  void Promise.race([document.fonts.ready, new Promise((go) => setTimeout(go, 1000))]).then(() => box.read());
}

/** What is typed in the masthead stands on the page's line too, and the other way round. */
function joinLines(box: Box, masthead: HTMLFormElement): void {
  const line = masthead.querySelector('input')!;
  masthead.addEventListener('open', () => {
    if (line.value === box.input.value) return;
    box.input.value = line.value;
    box.input.dispatchEvent(new Event('input'));
  });
  masthead.addEventListener('call', () => {
    line.value = box.input.value;
    box.input.focus();
  });
  box.input.addEventListener('input', () => (line.value = box.input.value));
}
