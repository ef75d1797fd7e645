/**
 * Why an element may not stand where it does (WHATWG HTML, section 4).
 * @param open the elements that it stands in, the outermost first
 */
export function findMisplacement(name: string, open: readonly string[]): string | undefined {
  const parent = open.at(-1) ?? '';
  if (open.includes('svg') || open.includes('math')) return undefined;
  if (LISTS.includes(parent) && !LIST_CHILDREN.includes(name))
    return `in <${parent}>, which holds only items`;
  if (PARENTS.get(name)?.includes(parent) === false) return `in <${parent}>, where no <${name}> may stand`;
  if (BLOCKS.has(name) && open.includes('p')) return 'in a paragraph, which ends there for a browser';
  if (CONTROLS.includes(name) && (open.includes('a') || open.includes('button')))
    return 'in a link or a button, where nobody can reach it';
  return undefined;
}

/** The elements in which an element may stand; none where that is not one of a few. */
export function parentsOf(name: string): readonly string[] {
  return PARENTS.get(name) ?? [];
}

const LISTS = ['ul', 'ol', 'menu'];
const LIST_CHILDREN = ['li', 'script', 'template'];

/** The parents of an element that may not stand anywhere. */
const PARENTS = new Map([
  ['li', LISTS],
  ['dt', ['dl', 'div']],
  ['dd', ['dl', 'div']],
  ['figcaption', ['figure']],
  ['summary', ['details']],
  ['source', ['picture', 'audio', 'video']],
  ['caption', ['table']],
  ['thead', ['table']],
  ['tbody', ['table']],
  ['tfoot', ['table']],
  ['tr', ['table', 'thead', 'tbody', 'tfoot']],
  ['th', ['tr']],
  ['td', ['tr']],
  ['head', ['html']],
  ['body', ['html']],
  ['title', ['head']],
]);

/** What a link or a button may not hold. */
const CONTROLS = ['a', 'button', 'details', 'iframe', 'input', 'label', 'select', 'textarea'];

/** What ends a paragraph that is open (section 13.2.6.4.7). */
const BLOCKS = new Set(
  `address article aside blockquote details div dl fieldset figcaption figure footer form h1 h2 h3 h4 h5 h6 header
  hgroup hr main menu nav ol p pre search section table ul`.split(/\s+/),
);
