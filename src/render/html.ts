import { toHtml } from 'hast-util-to-html';
import type { BodyNode, ComponentNode, Properties, TextNode } from '../content/body.ts';

/** A tree without components: where each stood, there is the HTML of its rendition. */
export type HtmlNode = TextNode | HtmlElement | { type: 'raw'; value: string };

export interface HtmlElement {
  type: 'element';
  tagName: string;
  properties: Properties;
  children: HtmlNode[];
}

/** A tree as HTML; with `isXml`, an element without content is closed, as readers of XML expect it. */
export function writeHtml(nodes: readonly HtmlNode[], isXml = false): string {
  return toHtml({ type: 'root', children: nodes } as Parameters<typeof toHtml>[0], {
    allowDangerousHtml: true,
    characterReferences: { useNamedReferences: true },
    closeSelfClosing: isXml,
    tightSelfClosing: isXml,
  });
}

/** What a rendition writes in place of a component, and of an element with what it holds already replaced. */
export interface Replacements {
  component: (node: ComponentNode) => string;
  element?: (element: HtmlElement, node: BodyNode) => HtmlNode[];
}

/** A body's tree with the components, and elements where they are to be others, replaced. */
export function replaceNodes(nodes: readonly BodyNode[], by: Replacements): HtmlNode[] {
  return nodes.flatMap((node): HtmlNode[] => {
    if (node.type === 'text') return [node];
    if (node.type === 'component') return [{ type: 'raw', value: by.component(node) }];
    const element = { ...node, children: replaceNodes(node.children, by) };
    return by.element?.(element, node) ?? [element];
  });
}
