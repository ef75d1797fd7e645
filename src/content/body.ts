/**
 * A body that was compiled once, for all renditions: a tree of hast (syntax-tree/hast) whose properties have the names
 * of HTML's attributes, with the components in it as nodes of their own. It is plain data.
 */
export type BodyNode = TextNode | ElementNode | ComponentNode;

export interface TextNode {
  type: 'text';
  value: string;
}

export interface ElementNode {
  type: 'element';
  tagName: string;
  properties: Properties;
  children: BodyNode[];
}

export type Properties = Record<string, string | number | boolean>;

/** A component. A picture and a table of Markdown are shown as components too: `Picture` and `Table`. */
export interface ComponentNode {
  type: 'component';
  name: string;
  props: Record<string, unknown>;
  children: BodyNode[];
  /** Whether it stands among the words of a paragraph. */
  isInline?: boolean;
}

/** The id of the heading of footnotes, which nobody sees, and what those of the notes and of their marks begin with. */
export const NOTES_ID = 'Notes';
export const NOTE_PREFIX = 'Note-';
export const MARK_PREFIX = 'Mark-';

/** An answer as a sentence cites it. */
export interface Cited {
  /** The mentor's slug, which is the answer's place on its page. */
  id: string;
  name: string;
  initials: string;
}

/** The mentors whom a `<Cite by="…">` names. */
export function readCited(by: unknown): string[] {
  return String(by ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

/** All components in a body, wherever they stand, each before those inside it. */
export function listComponents(nodes: readonly BodyNode[]): ComponentNode[] {
  return nodes.flatMap((node) => {
    if (node.type === 'text') return [];
    const inner = listComponents(node.children);
    return node.type === 'component' ? [node, ...inner] : inner;
  });
}

/** The names of all components and elements in a body, each once. */
export function listNames(nodes: readonly BodyNode[]): string[] {
  const names = nodes.flatMap((node): string[] => {
    if (node.type === 'text') return [];
    return [node.type === 'component' ? node.name : node.tagName, ...listNames(node.children)];
  });
  return [...new Set(names)];
}

/** All text below some nodes. */
export function textOf(nodes: readonly BodyNode[]): string {
  return nodes.map((node) => (node.type === 'text' ? node.value : textOf(node.children))).join('');
}
