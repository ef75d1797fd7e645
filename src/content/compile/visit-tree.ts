import { decodeAddress } from '../decode-address.ts';
import { findMisplacement, parentsOf } from '../nesting-rules.ts';
import { isForbidden } from '../forbidden-characters.ts';
import { listComponents, NOTES_ID, type BodyNode, type ComponentNode, type Properties } from '../body.ts';
import type { BodyExhibit, BodyFacts } from '../source.ts';
import { findComponent } from '../schemas/components.ts';
import { topicId } from '../slug.ts';
import { BodyIds, renameNoteId } from './body-ids.ts';
import { checkProps } from './check-props.ts';
import type { BodyFault } from './read-mdx.ts';
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

/** One visit to the tree that Sätteri made: it makes the body's own, and collects facts and problems on the way. */
export class TreeVisitor {
  readonly faults: BodyFault[] = [];
  #facts: BodyFacts;
  #lineOf: (line: number) => number;
  #source: string;
  #ids = new BodyIds();
  /** The elements that are open on the page, the outermost first. */
  #open: string[] = [];
  #isInExhibit = false;

  /** `source` is the text that was compiled; `lineOf` gives the line of the file for a line of it. */
  constructor(facts: BodyFacts, source: string, lineOf: (line: number) => number) {
    this.#facts = facts;
    this.#source = source;
    this.#lineOf = lineOf;
  }

  all(nodes: readonly Tree[]): BodyNode[] {
    return nodes.flatMap((node) => this.#one(node));
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
    const line = this.#lineAt(node);
    const id =
      properties['id'] === undefined ? undefined : renameNoteId(decodeAddress(String(properties['id'])));
    if (id !== undefined) properties['id'] = this.#take(id, node);
    else if (/^h[1-6]$/.test(tagName)) properties['id'] = this.#heading(node);
    if (tagName === 'a') this.#link(properties, line);
    if (tagName === 'img') return this.#picture(properties, line);
    const children = this.#inside(node, tagName);
    if (tagName === 'table') return { type: 'component', name: 'Table', props: {}, children };
    return { type: 'element', tagName, properties: alignByClass(properties), children };
  }

  /** @returns the id of a heading */
  #heading(node: Tree): string {
    const text = textOf(node).trim();
    const line = this.#lineAt(node);
    if (text === '')
      this.#report(node, 'A heading has no words.', 'Write them behind the ##, or remove the line.');
    const slug = this.#ids.make(text);
    this.#facts.ids.push(slug);
    this.#facts.headings.push({ depth: Number(node.tagName?.[1]), slug, text, line });
    return slug;
  }

  /** An id as it was given. @returns the id */
  #take(id: string, node: Tree): string {
    if (!this.#ids.take(id))
      this.#report(
        node,
        `The place "${id}" is here a second time.`,
        'Give one of the two another id, or another name.',
      );
    this.#facts.ids.push(id);
    return id;
  }

  /** What stands in an element of the page, which may stand where it does. */
  #inside(node: Tree, name: string): BodyNode[] {
    const misplacement = findMisplacement(name, this.#open);
    if (misplacement !== undefined) this.#report(node, ...explainMisplacement(node, misplacement));
    this.#open.push(...(misplacement === undefined ? [name] : []));
    const children = this.all(node.children);
    if (misplacement === undefined) this.#open.pop();
    return children;
  }

  /** An element or a component that the author wrote as JSX. */
  #written(node: Tree): BodyNode | BodyNode[] {
    const name = node.name ?? '';
    if (name === '') return this.all(node.children);
    const before = this.faults.length;
    const props = this.#props(node);
    const line = this.#lineAt(node);
    if (this.faults.length === before)
      for (const { line: at, ...fault } of checkProps(node, props, this.#source))
        this.faults.push({ line: this.#lineOf(at), ...fault });
    this.#facts.components.push({
      name,
      line,
      props: { ...props },
      ...(this.faults.length > before ? { isBroken: true } : {}),
      ...(findComponent(name)?.whenEmpty !== undefined && node.children.every(isBlank)
        ? { isEmpty: true }
        : {}),
    });
    if (!/^[a-z]/.test(name) || name.includes('.')) return this.#component(node, name, props, line);
    if (
      /^(?:a|area)$/.test(name) &&
      typeof props['href'] === 'string' &&
      !/^\s*(?:javascript|data):/i.test(name === 'area' ? props['href'] : '')
    )
      this.#facts.links.push({ address: props['href'], line, isRaw: true });
    if (typeof props['id'] === 'string') this.#take(props['id'], node);
    const properties = Object.fromEntries(
      Object.entries(props).map(([prop, value]) => [REACT_NAMES[prop] ?? prop, value]),
    ) as Properties;
    return { type: 'element', tagName: name, properties, children: this.#inside(node, name) };
  }

  #component(node: Tree, name: string, props: Record<string, unknown>, line: number): ComponentNode {
    if (name === 'PullQuote') this.#facts.pulled.push({ text: flatten(textOf(node)), isTold: false, line });
    if (name === 'Move') props['anchor'] = this.#move(props, line);
    if (name === 'Term') Object.assign(props, this.#term(flatten(textOf(node)), props['is'], line));
    const exhibit = name === 'Exhibit' ? this.#exhibit(props, node) : undefined;
    if (exhibit !== undefined && this.#isInExhibit) this.#report(node, ...NESTED);
    const isInExhibit = this.#isInExhibit;
    this.#isInExhibit ||= exhibit !== undefined;
    if (name === 'Term' && props['entry'] === '') this.#report(node, ...NAMELESS);
    if (name === 'Sign') this.#take(topicId(String(props['name'])), node);
    const element = findComponent(name)?.element;
    const children = element === undefined ? this.all(node.children) : this.#inside(node, element);
    this.#isInExhibit = isInExhibit;
    if (exhibit !== undefined) {
      exhibit.content = detach(children);
      exhibit.parts = listComponents(children).map((part) => part.name);
    }
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
    if (typeof id === 'string')
      this.#facts.moves.push({ id, anchor, line, ...(stance === 'against' ? { stance } : {}) });
    return anchor;
  }

  /** @returns the id of a term on its page, and in the dictionary */
  #term(term: string, is: unknown, line: number): { slug: string; entry: string } {
    const slug = this.#ids.make(`term ${term}`);
    this.#facts.ids.push(slug);
    this.#facts.terms.push({ term, slug, line, ...(typeof is === 'string' ? { is } : {}) });
    return { slug, entry: topicId(term) };
  }

  /** An exhibit gets an id on its page, the author's or one made from its title, and its letter. */
  #exhibit(props: Record<string, unknown>, node: Tree): BodyExhibit {
    const { id, basis, note } = props;
    const title = String(props['title']);
    if (typeof id !== 'string' && title.trim() !== '' && topicId(title) === '')
      this.#report(
        node,
        `The title "${title}" of <Exhibit> has no letter or digit, and its page no address.`,
        'Give it a title with a word in it, or an id="…".',
      );
    const slug = typeof id === 'string' ? this.#take(id, node) : this.#ids.make(`exhibit ${title}`);
    const exhibit: BodyExhibit = {
      title,
      slug,
      name: typeof id === 'string' ? id : topicId(title),
      letter: letterOf(this.#facts.exhibits.length),
      basis: String(basis),
      ...(typeof note === 'string' ? { note } : {}),
      content: [],
      parts: [],
    };
    if (typeof id !== 'string') this.#facts.ids.push(slug);
    Object.assign(props, { id: slug, letter: exhibit.letter });
    this.#facts.exhibits.push(exhibit);
    return exhibit;
  }

  #picture({ src = '', alt = '', title }: Properties, line: number): ComponentNode {
    const picture = { address: decodeAddress(String(src)), alt: String(alt) };
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
    const isMark = properties['data-footnote-ref'] !== undefined;
    if (isMark || properties['data-footnote-backref'] !== undefined)
      properties['href'] = `#${encodeURI(renameNoteId(decodeAddress(address.slice(1))))}`;
    else this.#facts.links.push({ address, line });
    if (isMark) {
      this.#facts.notes.push(line);
      properties['aria-describedby'] = NOTES_ID;
    }
    if (/^\/(?!\/)/.test(address)) properties['href'] = href(address as `/${string}`);
  }

  #props(node: Tree): Record<string, unknown> {
    const props: Record<string, unknown> = {};
    for (const { name, value } of node.attributes ?? []) {
      if (name !== undefined && Object.hasOwn(props, name))
        this.#report(node, `"${name}" stands twice on <${node.name}>.`, 'Keep one of the two.');
      if (name === undefined) this.#refuse(node, String(value));
      else if (typeof value !== 'object' || value === null) props[name] = value ?? true;
      else props[name] = this.#literal(node, value.value, name);
    }
    return detach(/^[a-z]/.test(node.name ?? '') ? props : (typesetAll(props) as Record<string, unknown>));
  }

  #literal(node: Tree, code: string, prop?: string): unknown {
    const literal = readLiteral(code);
    if (literal === undefined) this.#refuse(node, code, prop);
    else if (isForbidden(literal.value)) this.#report(node, ...FORBIDDEN);
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
    this.faults.push({ line: this.#lineAt(node), message, hint });
  }

  #lineAt(node: Tree): number {
    return this.#lineOf(node.position?.start.line ?? 1);
  }
}

const FORBIDDEN = [
  'What stands between { and } names a character that no page can show, such as half of one.',
  'Write the character itself, or leave it out.',
] as const;

/** What is said of an element that may not stand where it does. */
function explainMisplacement(
  { type, name, tagName }: Tree,
  misplacement: string,
): [message: string, hint: string] {
  const shown = name ?? tagName ?? '';
  const [where = ''] = misplacement.split(',');
  const [parent] = parentsOf(shown);
  if (parent !== undefined) return [`<${shown}> stands outside <${parent}>.`, `Put it into <${parent}>.`];
  if (shown === 'p')
    return [
      'Words are a paragraph already, and <p> stands in it.',
      'Remove <p> and </p>; an empty line parts two paragraphs.',
    ];
  return [
    `<${shown}> stands ${where}, where it cannot.`,
    type === 'mdxJsxTextElement' && where === 'in a paragraph'
      ? `Put <${shown}> and </${shown}> into a paragraph of their own, with an empty line before and after.`
      : 'Move it out.',
  ];
}

/** A for 0, Z for 25, AA for 26. */
function letterOf(index: number): string {
  const last = String.fromCharCode(65 + (index % 26));
  return index < 26 ? last : letterOf(Math.floor(index / 26) - 1) + last;
}

function isBlank({ type, value = '' }: Tree): boolean {
  return type.endsWith('Expression') || (type === 'text' && value.trim() === '');
}

const NESTED = [
  'An <Exhibit> stands in another <Exhibit>.',
  'End the first with </Exhibit> before the second begins.',
] as const;

const NAMELESS = [
  'The term has no letter or digit to be called by.',
  'Put the word that it explains between <Term …> and </Term>.',
] as const;
