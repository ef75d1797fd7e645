import type { BodyNode, Properties } from '../content/body.ts';
import { propsOf, type Joined } from '../library/body-links.ts';
import { moveGlosses } from './glosses.ts';
import { replaceNodes, writeHtml, type HtmlElement, type HtmlNode } from './html.ts';
import { renditionsOf } from './renditions.ts';

/**
 * A body as HTML that any feed reader can show, with each component in its feed rendition: no class, no id, no script,
 * and every address absolute. `link` is the address of the piece, against which its own addresses are read.
 */
export function writeFeedBody(nodes: readonly BodyNode[], joined: Joined, link: string): string {
  return writeNodes(moveGlosses(nodes), joined, link);
}

function writeNodes(nodes: readonly BodyNode[], joined: Joined, link: string): string {
  return writeHtml(
    replaceNodes(nodes, {
      component: (node) =>
        renditionsOf(node).feed(propsOf(node, joined) as never, writeNodes(node.children, joined, link)),
      element: (element) => cleanElement(element, link),
    }),
    true,
  );
}

function cleanElement({ tagName, properties, children }: HtmlElement, link: string): HtmlNode[] {
  if (DROPPED.has(tagName) || properties['data-footnote-backref'] !== undefined) return [];
  // A reader that keeps no ids has no way to a note: its number stands there by itself.
  if (properties['data-footnote-ref'] !== undefined)
    return [{ type: 'text', value: '[' }, ...children, { type: 'text', value: ']' }];
  if (tagName === 'input') return [{ type: 'text', value: properties['checked'] === true ? '☑' : '☐' }];
  const name = RENAMED[tagName] ?? tagName;
  if (!ALLOWED.has(name)) return children;
  return [{ type: 'element', tagName: name, properties: cleanProperties(name, properties, link), children }];
}

function cleanProperties(name: string, properties: Properties, link: string): Properties {
  const kept = Object.entries(properties).filter(([property]) => KEPT[name]?.includes(property));
  return Object.fromEntries(
    kept.map(([property, value]) => [property, property === 'href' ? resolve(String(value), link) : value]),
  );
}

/** A whole address. One that cannot be read, or that would run, leads to the piece. */
function resolve(address: string, link: string): string {
  const whole = URL.canParse(address, link) ? new URL(address, link) : new URL(link);
  return /^(?:https?|mailto):$/.test(whole.protocol) ? whole.href : link;
}

/** What has no words for a reader. */
const DROPPED = new Set(['script', 'style', 'svg', 'noscript', 'template']);

/** Elements that feed readers know under another name, or not as a line of its own. */
const RENAMED: Record<string, string> = { section: 'div', details: 'div', summary: 'div', h1: 'h2' };

const KEPT: Record<string, string[]> = {
  a: ['href'],
  ol: ['start'],
  td: ['colspan'],
  th: ['colspan'],
  time: ['datetime'],
};

const ALLOWED = new Set(
  `a abbr b blockquote br cite code dd del dfn div dl dt em figcaption figure h2 h3 h4 h5 h6 hr i ins kbd li mark ol p pre q s
  samp small strong sub sup table tbody td th thead time tr ul`.split(/\s+/),
);
