/** One result as Pagefind gives it, with what our pages and records say of themselves. */
export interface Found {
  url: string;
  excerpt: string;
  meta: { title?: string; voice?: string; kind?: string; detail?: string };
}

/** A stretch of an excerpt; `hit` where it matches the query. */
export interface Stretch {
  text: string;
  hit: boolean;
}

/** Pagefind's excerpt, which is HTML with `<mark>`, as plain stretches of text: nothing of it is ever parsed as HTML. */
export function readExcerpt(excerpt: string): Stretch[] {
  return excerpt
    .split(/(<mark>.*?<\/mark>)/)
    .filter((piece) => piece !== '')
    .map((piece) => ({ text: decode(piece.replace(/^<mark>|<\/mark>$/g, '')), hit: piece.startsWith('<mark>') }));
}

/** What a screen reader hears when the results have changed. */
export function announce(query: string, count: number): string {
  if (count === 0) return `Nothing found for “${query}”.`;
  return count === 1 ? `1 result for “${query}”.` : `${count} results for “${query}”.`;
}

function decode(text: string): string {
  return text.replaceAll('&lt;', '<').replaceAll('&gt;', '>').replaceAll('&quot;', '"').replaceAll('&#39;', "'").replaceAll('&amp;', '&');
}
