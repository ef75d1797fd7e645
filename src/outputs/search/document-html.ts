import { escapeHtml, writeAttributes } from '../../content/html.ts';
import { KINDS } from '../../content/kinds.ts';
import type { SearchDocument } from './document.ts';

/**
 * A document as a page that Pagefind can read. `body` is the HTML of its body; the places in a page are its headings
 * with ids, so that the body of a part has none.
 */
export function writeSearchPage(document: SearchDocument, body: string): string {
  const { lead, tail, isPart } = document;
  const weigh = (texts: readonly string[], weight: number) =>
    texts.map((text) => `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`).join('');
  const heading = `<h1${isPart ? ' data-pagefind-weight="3"' : ''}>${escapeHtml(titleOf(document))}</h1>`;
  return `<!doctype html><html lang="en"><body><main>${writeMarks(document)}${heading}${weigh(lead, LEAD_WEIGHT)}${body}${weigh(tail, 1)}</main></body></html>`;
}

/** The name of a topic may be that of a piece. */
function titleOf({ kind, title }: SearchDocument): string {
  return kind === KINDS.topic.one ? `Topic: ${title}` : title;
}

/** What stands in no text: what is shown beside a result, and what it can be narrowed down to. */
function writeMarks({ kind, detail, date, alias, facets }: SearchDocument): string {
  const meta = Object.entries({
    voice: facets.voice.length === 1 ? facets.voice[0]! : '',
    kind,
    detail,
    date,
    alias,
  }).filter(([, value]) => value !== '');
  const filters = Object.entries({ ...facets, kind: [kind] }).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const marks = [
    ...meta.map(([name, value]) => ({ 'data-pagefind-meta': `${name}[data-v]`, 'data-v': value })),
    ...filters.map(([name, value]) => ({ 'data-pagefind-filter': `${name}[data-v]`, 'data-v': value })),
  ];
  return marks.map((mark) => `<i${writeAttributes(mark).join('')}></i>`).join('');
}

/** A standfirst, a summary and a mentor's name and office say more of a piece than its other sentences. */
const LEAD_WEIGHT = 4;
