/** An attribute as it stands in a tag, with the space before it: ` href="/about/"`. */
export type Attribute = string;

/** Text as HTML (HTML, section 13.3). */
export function escapeHtml(text: string): string {
  return /[&<>]/.test(text)
    ? text.replaceAll('&', '&amp;').replaceAll('<', '&lt;').replaceAll('>', '&gt;')
    : text;
}

/** The properties of a hast element (syntax-tree/hast, Properties) as attributes. */
export function attributesOf(properties: Record<string, unknown>): Attribute[] {
  const attributes: Attribute[] = [];
  for (const name in properties) {
    const value = properties[name];
    attributes.push(...writeAttribute(attributeName(name), Array.isArray(value) ? value.join(' ') : value));
  }
  return attributes;
}

/** The props of an element that is written as JSX, as attributes. */
export function writeAttributes(props: Record<string, unknown>): Attribute[] {
  return Object.entries(props).flatMap(([name, value]) => writeAttribute(REACT_NAMES[name] ?? name, value));
}

/**
 * The headings of a body's HTML as links to themselves, so that a reader can copy the address of a place. One that holds
 * a link already stays as it is: a link in a link is none (HTML, section 4.5.1).
 */
export function linkHeadings(html: string): string {
  return html.replaceAll(
    /<(h[2-6]) id="([^"]+)">([\s\S]*?)<\/\1>/g,
    (heading, name: string, id: string, text: string) =>
      text.includes('<a ') ? heading : `<${name} id="${id}"><a href="#${id}">${text}</a></${name}>`,
  );
}

/** Whether an element has neither content nor an end tag (HTML, section 13.1.2). */
export function isVoid(name: string): boolean {
  return VOID.has(name);
}

function writeAttribute(name: string, value: unknown): Attribute[] {
  if (value === undefined || value === null || value === false) return [];
  if (value === true) return [` ${name}`];
  return [` ${name}="${escapeHtml(String(value)).replaceAll('"', '&quot;')}"`];
}

/** hast writes `className`, `dataFootnoteRef` and `ariaDescribedBy` for `class`, `data-footnote-ref` and `aria-describedby`. */
function attributeName(property: string): string {
  if (property.startsWith('aria')) return `aria-${property.slice(4).toLowerCase()}`;
  if (property.startsWith('data'))
    return property.replaceAll(/[A-Z]/g, (letter) => `-${letter.toLowerCase()}`);
  return REACT_NAMES[property] ?? property.toLowerCase();
}

const REACT_NAMES: Record<string, string> = { className: 'class', htmlFor: 'for' };

const VOID = new Set([
  'area',
  'base',
  'br',
  'col',
  'embed',
  'hr',
  'img',
  'input',
  'link',
  'meta',
  'source',
  'track',
  'wbr',
]);

/** Whether HTML knows an element (HTML, section 4); MathML and SVG stand in it by their outermost. */
export function isElement(name: string): boolean {
  return ELEMENTS.has(name);
}

const ELEMENTS = new Set(
  `a abbr address area article aside audio b base bdi bdo blockquote body br button canvas caption cite code col colgroup
  data datalist dd del details dfn dialog div dl dt em embed fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 head
  header hgroup hr html i iframe img input ins kbd label legend li link main map mark math menu meta meter nav noscript
  object ol optgroup option output p picture pre progress q rp rt ruby s samp script search section select slot small
  source span strong style sub summary sup svg table tbody td template textarea tfoot th thead time title tr track u ul
  var video wbr`.split(/\s+/),
);
