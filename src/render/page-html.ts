import { NOTES_ID, type BodyNode, type ComponentNode, type ElementNode } from '../content/body.ts';
import { findComponent } from '../content/schemas/components.ts';
import { propsOf, type Joined } from '../library/body-links.ts';
import { replaceNodes, writeHtml, type HtmlElement } from './html.ts';

/** A body as pages show it: HTML, and between its pieces the components, which Astro renders. */
export function writePageParts(nodes: readonly BodyNode[], joined: Joined): (string | ComponentNode)[] {
  const components: ComponentNode[] = [];
  const tree = replaceNodes(nodes, {
    component: (node) => {
      components.push(node);
      return MARK;
    },
    element: (element, node) => [
      element.tagName === 'input' ? showTask(element) : linkHeading(element, node as ElementNode, joined),
    ],
  });
  return writeHtml(tree)
    .split(MARK)
    .flatMap((html, index) => [html, components[index] ?? '']);
}

/** The state of a task in a list: nobody can change it, so it is a sign with a name, and no control without one. */
function showTask({ properties }: HtmlElement): HtmlElement {
  const isDone = properties['checked'] === true;
  return {
    type: 'element',
    tagName: 'span',
    properties: { role: 'img', 'aria-label': isDone ? 'Done:' : 'To do:' },
    children: [{ type: 'text', value: isDone ? '☑' : '☐' }],
  };
}

/**
 * A heading as a link to itself, so that a reader can copy the address of a place. One that holds a link already stays
 * as it is: a link in a link is none (HTML, section 4.5.1).
 */
function linkHeading(whole: HtmlElement, node: ElementNode, joined: Joined): HtmlElement {
  const element = keepInReaderViews(whole);
  const { tagName, properties, children } = element;
  if (!/^h[2-6]$/.test(tagName) || properties['id'] === undefined || properties['id'] === NOTES_ID)
    return element;
  if (holdsLink(node.children, joined)) return element;
  const link: HtmlElement = {
    type: 'element',
    tagName: 'a',
    properties: { href: `#${properties['id']}` },
    children,
  };
  return { ...element, children: [link] };
}

/**
 * Reader views take what is called "comments" or "related" for the frame of a page, and leave it out. A heading with such
 * a name has a class by which Mozilla's Readability knows it as text.
 */
function keepInReaderViews(element: HtmlElement): HtmlElement {
  const { id, class: own } = element.properties;
  if (own !== undefined || typeof id !== 'string' || !FRAME_NAMES.test(id)) return element;
  return { ...element, properties: { ...element.properties, class: 'body' } };
}

const FRAME_NAMES = new RegExp(
  [
    '-ad-|ad-break|agegate|ai2html|banner|breadcrumbs|combx|com-|comment|community|contact',
    'cover-wrap|disqus|extra|footer|gdpr|header|hidden|legends|masthead|media|menu|meta',
    'outbrain|pag(?:er|ination)|popup|promo|related|remark|replies|rss|scroll|share|shopping',
    'shoutbox|sidebar|skyscraper|social|sponsor|supplemental|tags|widget',
  ].join('|'),
);

function holdsLink(nodes: readonly BodyNode[], joined: Joined): boolean {
  return nodes.some((node) => {
    if (node.type === 'text') return false;
    if (node.type === 'element' && node.tagName === 'a') return true;
    if (node.type === 'component' && findComponent(node.name)?.isLink?.(propsOf(node, joined)) === true)
      return true;
    return holdsLink(node.children, joined);
  });
}

/** A character that no content may hold (XML 1.0, section 2.2). */
const MARK = '\0';
