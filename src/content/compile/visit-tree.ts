import Slugger from 'github-slugger';
import type { BodyNode, ComponentNode, Properties } from '../body.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { BodyExhibit, BodyFacts } from '../source.ts';
import { findComponent } from '../schemas/components.ts';
import { topicId } from '../slug.ts';
import { typesetAll } from './smart-punctuation.ts';
import { href } from '../../site.ts';
import {
  alignByClass,
  countWords,
  detach,
  flatten,
  REACT_NAMES,
  readProperties,
  textOf,
  type Tree,
} from './hast.ts';
import { explainCode, readLiteral } from './jsx-values.ts';

/** How many elements may stand in each other. The renderer of pages goes as deep as the body. */
const MAX_DEPTH = 100;

/** One visit to the tree that Sätteri made: it makes the body's own, and collects facts and problems on the way. */
export class TreeVisitor {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether something was left out, because it stands too deep in other things. */
  isTooDeep = false;
  #facts: BodyFacts;
  #file: string;
  #above: number;
  #slugger = new Slugger();
  #depth = 0;

  constructor(file: string, facts: BodyFacts, above: number) {
    this.#file = file;
    this.#facts = facts;
    this.#above = above;
  }

  all(nodes: readonly Tree[]): BodyNode[] {
    if (this.#depth > MAX_DEPTH) {
      this.isTooDeep = true;
      return [];
    }
    this.#depth += 1;
    const visited = nodes.flatMap((node) => this.#one(node));
    this.#depth -= 1;
    return visited;
  }

  #one(node: Tree): BodyNode | BodyNode[] {
    switch (node.type) {
      case 'text':
        return this.#text(node);
      case 'element':
        return this.#element(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#written(node);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#expression(node);
      case 'mdxjsEsm':
        this.#report(
          node,
          'A body cannot import or export.',
          'Remove the line: every component is already there by its name. The registry is src/render/mdx/registry.ts.',
        );
        return [];
      default:
        return this.all(node.children ?? []);
    }
  }

  #text(node: Tree): BodyNode {
    const value = node.value ?? '';
    // What Sätteri adds by itself, such as the number of a note, has no place in the source.
    if (node.position !== undefined) this.#facts.words += countWords(value);
    return { type: 'text', value };
  }

  /** An element that Markdown made. */
  #element(node: Tree): BodyNode {
    const tagName = node.tagName ?? '';
    const properties = readProperties(node.properties);
    const line = this.#lineOf(node);
    if (/^h[1-6]$/.test(tagName) && properties['id'] === undefined) {
      const text = textOf(node).trim();
      properties['id'] = this.#slugger.slug(text);
      this.#facts.headings.push({ depth: Number(tagName[1]), slug: properties['id'], text, line });
    }
    if (tagName === 'a') this.#link(properties, line);
    if (properties['id'] !== undefined) this.#facts.ids.push(String(properties['id']));
    if (tagName === 'img') return this.#picture(properties, line);
    const children = this.all(node.children);
    if (tagName === 'table') return { type: 'component', name: 'Table', props: {}, children };
    return { type: 'element', tagName, properties: alignByClass(properties), children };
  }

  /** An element or a component that the author wrote as JSX. */
  #written(node: Tree): BodyNode | BodyNode[] {
    const name = node.name ?? '';
    if (name === '') return this.all(node.children);
    const before = this.diagnostics.length;
    const props = this.#props(node);
    const line = this.#lineOf(node);
    this.#facts.components.push({
      name,
      line,
      props: { ...props },
      ...(this.diagnostics.length > before ? { isBroken: true } : {}),
      ...(findComponent(name)?.whenEmpty !== undefined && node.children.every(isBlank)
        ? { isEmpty: true }
        : {}),
    });
    if (!/^[a-z]/.test(name) || name.includes('.')) return this.#component(node, name, props, line);
    if (name === 'a' && typeof props['href'] === 'string')
      this.#facts.links.push({ address: props['href'], line, isRaw: true });
    if (typeof props['id'] === 'string') this.#facts.ids.push(props['id']);
    const properties = Object.fromEntries(
      Object.entries(props).map(([prop, value]) => [REACT_NAMES[prop] ?? prop, value]),
    ) as Properties;
    return { type: 'element', tagName: name, properties, children: this.all(node.children) };
  }

  #component(node: Tree, name: string, props: Record<string, unknown>, line: number): ComponentNode {
    if (name === 'PullQuote') this.#facts.pulled.push({ text: flatten(textOf(node)), isTold: false, line });
    if (name === 'Move') props['anchor'] = this.#move(props, line);
    if (name === 'Term') Object.assign(props, this.#term(flatten(textOf(node)), props['is'], line));
    const exhibit = name === 'Exhibit' ? this.#exhibit(props) : undefined;
    const children = this.all(node.children);
    if (exhibit !== undefined) exhibit.content = detach(children);
    return {
      type: 'component',
      name,
      props,
      children,
      ...(node.type === 'mdxJsxTextElement' ? { isInline: true } : {}),
    };
  }

  /** @returns the id of a passage, without the name of the answer that it stands in */
  #move({ id, stance }: Record<string, unknown>, line: number): string {
    const same = this.#facts.moves.filter((move) => move.id === id).length;
    const anchor = same === 0 ? String(id) : `${String(id)}-${same + 1}`;
    this.#facts.moves.push({ id: String(id), anchor, line, ...(stance === 'against' ? { stance } : {}) });
    return anchor;
  }

  /** @returns the id of a term on its page, and in the dictionary */
  #term(term: string, is: unknown, line: number): { slug: string; entry: string } {
    const slug = this.#slugger.slug(`term ${term}`);
    this.#facts.ids.push(slug);
    this.#facts.terms.push({ term, slug, line, ...(typeof is === 'string' ? { is } : {}) });
    return { slug, entry: topicId(term) };
  }

  /** An exhibit gets an id on its page, the author's or one made from its title, and its letter. */
  #exhibit(props: Record<string, unknown>): BodyExhibit {
    const { id, basis, note } = props;
    const title = String(props['title']);
    const slug = typeof id === 'string' ? id : this.#slugger.slug(`exhibit ${title}`);
    const exhibit: BodyExhibit = {
      title,
      slug,
      name: typeof id === 'string' ? id : topicId(title),
      letter: letterOf(this.#facts.exhibits.length),
      basis: String(basis),
      ...(typeof note === 'string' ? { note } : {}),
      content: [],
    };
    Object.assign(props, { id: slug, letter: exhibit.letter });
    this.#facts.ids.push(slug);
    this.#facts.exhibits.push(exhibit);
    return exhibit;
  }

  #picture({ src = '', alt = '', title }: Properties, line: number): ComponentNode {
    const picture = { address: decodeURI(String(src)), alt: String(alt) };
    const isDecorative = title === 'decorative';
    this.#facts.pictures.push({ ...picture, line, ...(isDecorative ? { isDecorative } : {}) });
    const props = {
      src: picture.address,
      alt,
      ...(title === undefined || isDecorative ? {} : { title }),
    };
    return { type: 'component', name: 'Picture', props, children: [], isInline: true };
  }

  /** A link of ours works under every base path. A note's mark is no link of the author's. */
  #link(properties: Properties, line: number): void {
    const address = String(properties['href'] ?? '');
    if (properties['data-footnote-ref'] !== undefined) this.#facts.notes.push(line);
    else if (properties['data-footnote-backref'] === undefined) this.#facts.links.push({ address, line });
    if (/^\/(?!\/)/.test(address)) properties['href'] = href(address as `/${string}`);
  }

  #props(node: Tree): Record<string, unknown> {
    const props: Record<string, unknown> = {};
    for (const { name, value } of node.attributes ?? []) {
      if (name === undefined) this.#refuse(node, String(value));
      else if (typeof value !== 'object' || value === null) props[name] = value ?? true;
      else props[name] = this.#literal(node, value.value, name);
    }
    return detach(/^[a-z]/.test(node.name ?? '') ? props : (typesetAll(props) as Record<string, unknown>));
  }

  #literal(node: Tree, code: string, prop?: string): unknown {
    const literal = readLiteral(code);
    if (literal === undefined) this.#refuse(node, code, prop);
    return literal?.value;
  }

  /** An expression in the text may be a text, such as `{"{"}`, or a comment. */
  #expression(node: Tree): BodyNode[] {
    const value = this.#literal(node, node.value ?? '');
    if (typeof value === 'string') return [{ type: 'text', value }];
    if (value !== null && value !== undefined) this.#refuse(node, node.value ?? '');
    return [];
  }

  #refuse(node: Tree, code: string, prop?: string): void {
    this.#report(node, ...explainCode(code, prop, node.name == null));
  }

  #report(node: Tree, message: string, hint: string): void {
    this.diagnostics.push({ file: this.#file, line: this.#lineOf(node), message, hint });
  }

  #lineOf(node: Tree): number {
    return (node.position?.start.line ?? 1) + this.#above;
  }
}

/** A for 0, Z for 25, AA for 26. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function isBlank({ type, value = '' }: Tree): boolean {
  return type.endsWith('Expression') || (type === 'text' && value.trim() === '');
}
