import { escapeHtml, writeAttributes } from '../../content/html.ts';
import { KINDS } from '../../content/kinds.ts';
import type { SearchDocument } from './document.ts';
import { writeIndexed } from './indexed-text.ts';

/**
 * A document as an HTML page for Pagefind to index. `body` is the HTML of its body; headings with ids become the
 * places within the page that a result lists, so the body of a part has none.
 */
export function writeSearchPage(document: SearchDocument, body: string): string {
  const { kind, lead, tail, isPart } = document;
  const weigh = (texts: readonly string[], weight: number) =>
    texts.map((text) => `<p data-pagefind-weight="${weight}">${escapeHtml(text)}</p>`).join('');
  const [tag, name] = isSignpost(kind) ? ['p', ' data-pagefind-meta="name"'] : ['h1', ''];
  const weight = isPart ? PART_TITLE_WEIGHT : TITLE_WEIGHT;
  const heading = `<${tag}${name} data-pagefind-weight="${weight}">${escapeHtml(titleOf(document))}</${tag}>`;
  const content = writeIndexed(`${heading}${weigh(lead, LEAD_WEIGHT)}${body}${weigh(tail, 1)}`);
  return `<!doctype html><html lang="en"><body><main>${writeMarks(document)}${content}</main></body></html>`;
}

/** A topic may have the same name as an article. */
function titleOf({ kind, title }: SearchDocument): string {
  return kind === KINDS.topic.one ? `Topic: ${title}` : title;
}

/** The metadata that is shown beside a result, its filters, and its key for sorting. */
function writeMarks({ kind, detail, date, order, alias, about = '', facets }: SearchDocument): string {
  const meta = Object.entries({
    voice: facets.voice.length === 1 ? facets.voice[0]! : '',
    kind,
    detail,
    date,
    alias,
    about,
  }).filter(([, value]) => value !== '');
  const filters = Object.entries({ ...facets, kind: [kind] }).flatMap(([name, values]) =>
    values.map((value) => [name, value] as const),
  );
  const mark = (type: string, name: string, value: string) =>
    `<i${writeAttributes({ [`data-pagefind-${type}`]: `${name}[data-v]`, 'data-v': value })}></i>`;
  return [
    ...meta.map(([name, value]) => mark('meta', name, value)),
    ...filters.map(([name, value]) => mark('filter', name, value)),
    mark('sort', 'date', order),
  ].join('');
}

/**
 * Whether a document only points to an article: it may hold the very words of the article and little else. Its title
 * is metadata of another name than "title", to which RANKING gives less weight.
 */
function isSignpost(kind: string): boolean {
  return ['topic', 'term', 'exhibit', 'sign', 'recommended'].includes(kind);
}

/** Pagefind's own weight of an <h1>. The title of a part often repeats the title of its page. */
const TITLE_WEIGHT = 7;
const PART_TITLE_WEIGHT = 3;

/** A standfirst, a summary and a mentor's role say more about a document than its other sentences. */
const LEAD_WEIGHT = 4;
