/** What of HTML an author may write in a body: elements of text, with attributes that neither run nor load anything. */

/** Every element that may stand in a body, with the attributes that it has beside those that all have. */
const ELEMENTS: Readonly<Record<string, readonly string[]>> = {
  ...Object.fromEntries(
    `abbr b bdi bdo br cite code dd details dfn div dl dt em figcaption figure hr i kbd mark p pre rp rt ruby s samp section
    small span strong sub summary sup table tbody tfoot thead tr caption u ul var wbr`
      .split(/\s+/)
      .map((name) => [name, []]),
  ),
  a: ['href', 'hreflang', 'rel', 'download'],
  area: ['href', 'alt', 'coords', 'shape'],
  map: ['name'],
  blockquote: ['cite'],
  q: ['cite'],
  del: ['cite', 'datetime'],
  ins: ['cite', 'datetime'],
  time: ['datetime'],
  data: ['value'],
  details: ['open'],
  ol: ['start', 'reversed', 'type'],
  li: ['value'],
  td: ['colspan', 'rowspan'],
  th: ['colspan', 'rowspan', 'scope', 'abbr'],
};

const GLOBAL = [
  'id',
  'class',
  'className',
  'lang',
  'dir',
  'title',
  'translate',
  'role',
  'aria-label',
  'aria-hidden',
  'hidden',
];

/** Whether an element may stand in a body. */
export function isAllowedElement(name: string): boolean {
  return Object.hasOwn(ELEMENTS, name);
}

/** The attributes that an element may have. */
export function allowedAttributes(name: string): readonly string[] {
  return [...(ELEMENTS[name] ?? []), ...GLOBAL];
}
