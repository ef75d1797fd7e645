import { Box } from './search-box.ts';
import { makeFrame } from './results-frame.ts';

/** The search page with scripts: finds as one types, in place of the list of everything. */
export function takePage(page: HTMLElement, base: string): Box {
  const everything = page.querySelector<HTMLElement>('.everything')!;
  everything.before(makeFrame());
  const box = new Box(page, base);
  box.onresults = (has) => (everything.hidden = has);
  page.querySelector('form')!.addEventListener('submit', (event) => {
    event.preventDefault();
    page.querySelector<HTMLElement>('.hits a')?.focus();
  });
  addEventListener('popstate', () => box.read());
  if (matchMedia('(width >= 77em)').matches) page.querySelector('details')!.open = true;
  box.read();
  return box;
}
