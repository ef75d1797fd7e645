/** What has to be known of an element to see whether it stands where it may (WHATWG HTML, section 4). */
export interface ElementRule {
  /** Where it may stand, for one that may not stand anywhere. */
  parents?: readonly string[];
  /** Whether it has neither content nor an end tag. */
  isVoid?: boolean;
  /** Whether it ends a paragraph that is open (section 13.2.6.4.7). */
  isBlock?: boolean;
  /** Whether a link or a button may not hold it. */
  isControl?: boolean;
}

const RULES = new Map<string, ElementRule>();

/** The rule of an element, in lower case; nothing for one that may stand anywhere. */
export function ruleOf(name: string): ElementRule | undefined {
  return RULES.get(name);
}

/** The lists, which hold items and nothing else. */
export const LISTS: readonly string[] = ['ul', 'ol', 'menu'];

function add(rule: ElementRule, names: readonly string[]): void {
  for (const name of names) RULES.set(name, { ...RULES.get(name), ...rule });
}

add({ isVoid: true }, [
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
add({ isBlock: true }, [
  'address',
  'article',
  'aside',
  'blockquote',
  'details',
  'div',
  'dl',
  'fieldset',
  'figcaption',
  'figure',
  'footer',
  'form',
  'h1',
  'h2',
  'h3',
  'h4',
  'h5',
  'h6',
  'header',
  'hgroup',
  'hr',
  'main',
  'menu',
  'nav',
  'ol',
  'p',
  'pre',
  'search',
  'section',
  'table',
  'ul',
]);
add({ isControl: true }, ['a', 'button', 'details', 'iframe', 'input', 'label', 'select', 'textarea']);
add({ parents: LISTS }, ['li']);
add({ parents: ['dl', 'div'] }, ['dt', 'dd']);
add({ parents: ['figure'] }, ['figcaption']);
add({ parents: ['details'] }, ['summary']);
add({ parents: ['picture', 'audio', 'video'] }, ['source']);
add({ parents: ['table'] }, ['caption', 'thead', 'tbody', 'tfoot']);
add({ parents: ['thead', 'tbody', 'tfoot', 'table'] }, ['tr']);
add({ parents: ['tr'] }, ['th', 'td']);
add({ parents: ['html'] }, ['head', 'body']);
add({ parents: ['head'] }, ['title']);
