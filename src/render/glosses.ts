import type { BodyNode, ComponentNode, ElementNode } from '../content/body.ts';
import { renditionsOf, type FindGloss } from './renditions.ts';

/**
 * A body in which each gloss is a note at the end, in one sequence with the footnotes and numbered as they are read: for
 * feeds and plain text, which have no margin. Without a gloss it stays as it is. A search wants no numbers, which would
 * stick to the words before them.
 */
export function moveGlosses(nodes: readonly BodyNode[], hasNumbers = true): readonly BodyNode[] {
  if (!holds(nodes, (node) => findGloss(node) !== undefined || (!hasNumbers && isReference(node))))
    return nodes;
  const section = nodes.find(isFootnotes);
  const notes = new Notes(section === undefined ? [] : listItems(section), hasNumbers);
  const text = notes.collect(nodes.filter((node) => node !== section));
  return [...text, notes.write(section)];
}

/** A number in the text that stands for a note at the end. */
function isReference(node: BodyNode): node is ElementNode {
  return node.type === 'element' && node.properties['data-footnote-ref'] !== undefined;
}

function isFootnotes(node: BodyNode): node is ElementNode {
  return node.type === 'element' && node.properties['data-footnotes'] !== undefined;
}

function holds(nodes: readonly BodyNode[], isIt: (node: BodyNode) => boolean): boolean {
  return nodes.some((node) => isIt(node) || (node.type !== 'text' && holds(node.children, isIt)));
}

function findGloss(node: BodyNode): ReturnType<FindGloss> {
  return node.type === 'component' ? renditionsOf(node).gloss?.(node) : undefined;
}

function listItems({ children }: ElementNode): ElementNode[] {
  return children.flatMap((child) => {
    if (child.type !== 'element') return [];
    return child.tagName === 'li' ? [child] : listItems(child);
  });
}

/** The notes at the end, in the order in which the text refers to them. */
class Notes {
  readonly #hasNumbers: boolean;
  readonly #footnotes: ReadonlyMap<string, ElementNode>;
  readonly #numbers = new Map<string, number>();
  readonly #items: ElementNode[] = [];

  constructor(footnotes: readonly ElementNode[], hasNumbers: boolean) {
    this.#hasNumbers = hasNumbers;
    this.#footnotes = new Map(footnotes.map((item) => [`#${String(item.properties['id'])}`, item]));
  }

  /** Some nodes with each gloss replaced by its number, and each footnote numbered anew. */
  collect(nodes: readonly BodyNode[]): BodyNode[] {
    return nodes.flatMap((node, index) => {
      if (node.type === 'text') return [isBeforeRemark(nodes[index + 1]) ? trimEnd(node) : node];
      if (isReference(node)) return this.#refer(node);
      const gloss = findGloss(node);
      return gloss === undefined
        ? [{ ...node, children: this.collect(node.children) }]
        : this.#replace(gloss.stays, gloss.note);
    });
  }

  /** The section at the end. What is found in a note while it is written follows it. */
  write(section: ElementNode | undefined): ElementNode {
    const items: ElementNode[] = [];
    for (let at = 0; at < this.#items.length; at += 1) {
      const item = this.#items[at]!;
      items.push({ ...item, children: this.collect(item.children) });
    }
    const heading = section?.children.find((child) => child.type === 'element' && child.tagName === 'h2');
    return element('section', heading?.type === 'element' ? [heading, list(items)] : [HEADING, list(items)]);
  }

  #refer(reference: ElementNode): ElementNode[] {
    const href = String(reference.properties['href']);
    const number = this.#numbers.get(href) ?? this.#add(this.#footnotes.get(href) ?? element('li', []));
    this.#numbers.set(href, number);
    return this.#hasNumbers ? [{ ...reference, children: [text(number)] }] : [];
  }

  #replace(stays: ComponentNode | undefined, note: readonly BodyNode[]): BodyNode[] {
    const id = `user-content-fn-gloss-${this.#items.length + 1}`;
    const number = this.#add(element('li', [element('p', note)], { id }));
    const reference = element('sup', [text(number)], { 'data-footnote-ref': true });
    const references = this.#hasNumbers ? [reference] : [];
    if (stays === undefined) return references;
    const children = this.collect(stays.children);
    return stays.isInline === true
      ? [{ ...stays, children }, ...references]
      : [{ ...stays, children: [...children, ...references] }];
  }

  #add(item: ElementNode): number {
    return this.#items.push(item);
  }
}

/** Whether a node is a gloss of which nothing stays: its number stands at the word before it. */
function isBeforeRemark(node: BodyNode | undefined): boolean {
  const gloss = node === undefined ? undefined : findGloss(node);
  return gloss !== undefined && gloss.stays === undefined;
}

function trimEnd(node: BodyNode & { type: 'text' }): BodyNode {
  return { ...node, value: node.value.trimEnd() };
}

function text(value: number | string): BodyNode {
  return { type: 'text', value: String(value) };
}

function element(
  tagName: string,
  children: readonly BodyNode[],
  properties: ElementNode['properties'] = {},
): ElementNode {
  return { type: 'element', tagName, properties, children: [...children] };
}

function list(items: readonly ElementNode[]): ElementNode {
  return element('ol', items);
}

/** Without an id: on its page the piece may have no notes at the end. */
const HEADING = element('h2', [text('Footnotes')]);
