import Slugger from 'github-slugger';
import type { BodyPart } from '../body.ts';
import { attributesOf, escapeHtml, isVoid, writeAttributes, type Attribute } from '../html.ts';
import type { Diagnostic } from '../diagnostics.ts';
import type { BodyFacts } from '../source.ts';
import { topicId } from '../slug.ts';
import { typesetAll } from './smart-punctuation.ts';
import { href } from '../../site.ts';
import { alignByClass, countWords, detach, flatten, textOf, type Tree } from './hast.ts';
import { explainCode, readLiteral } from './jsx-values.ts';

/** How many elements may stand in each other. The renderer of pages goes as deep as the body. */
const MAX_DEPTH = 100;

/** One walk over a compiled tree, writing runs and uses, facts and problems. */
export class TreeVisitor {
  readonly diagnostics: Diagnostic[] = [];
  /** Whether something was left out, because it stands too deep in other things. */
  isTooDeep = false;
  #facts: BodyFacts;
  #file: string;
  #above: number;
  #slugger = new Slugger();
  #parts: BodyPart[] = [];
  #depth = 0;
  /** The pieces of the run that is being written. A string that grows by adding is a tree in memory until it is read. */
  #run: string[] = [];

  constructor(file: string, facts: BodyFacts, above: number) {
    this.#file = file;
    this.#facts = facts;
    this.#above = above;
  }

  all(nodes: readonly Tree[]): void {
    if (this.#depth > MAX_DEPTH) return void (this.isTooDeep = true);
    this.#depth += 1;
    for (const node of nodes) this.#one(node);
    this.#depth -= 1;
  }

  /** What was written so far. */
  parts(): BodyPart[] {
    const run = this.#run.join('');
    if (run !== '') this.#parts.push(run);
    this.#run = [];
    return this.#parts;
  }

  #one(node: Tree): void {
    switch (node.type) {
      case 'text':
        return this.#words(node);
      case 'element':
        return this.#element(node);
      case 'mdxJsxFlowElement':
      case 'mdxJsxTextElement':
        return this.#written(node);
      case 'mdxFlowExpression':
      case 'mdxTextExpression':
        return this.#expression(node);
      case 'mdxjsEsm':
        return this.#report(
          node,
          'A body cannot import or export.',
          'Remove the line: every component is already there by its name. The registry is src/render/mdx/index.ts.',
        );
      default:
        return this.all(node.children ?? []);
    }
  }

  #words(node: Tree): void {
    const value = node.value ?? '';
    // What Sätteri adds by itself, such as the number of a note, has no place in the source.
    if (node.position !== undefined) this.#facts.words += countWords(value);
    this.#run.push(escapeHtml(value));
  }

  /** An element that Markdown made. */
  #element(node: Tree): void {
    const name = node.tagName ?? '';
    const properties = { ...node.properties };
    const line = this.#lineOf(node);
    if (/^h[1-6]$/.test(name) && properties['id'] === undefined) {
      const text = textOf(node);
      properties['id'] = this.#slugger.slug(text);
      this.#facts.headings.push({ depth: Number(name[1]), slug: String(properties['id']), text, line });
    }
    if (name === 'a') this.#link(properties, line);
    if (properties['id'] !== undefined) this.#facts.ids.push(String(properties['id']));
    if (name === 'td' || name === 'th') alignByClass(properties);
    if (name === 'img') return this.#picture(properties, line);
    if (name === 'table') return this.#use(name, {}, node.children ?? [], false);
    this.#open(name, attributesOf(properties), node.children ?? []);
  }

  /** An element or a component that the author wrote as JSX. */
  #written(node: Tree): void {
    const name = node.name ?? '';
    const children = node.children ?? [];
    if (name === '') return this.all(children);
    const before = this.diagnostics.length;
    const props = this.#props(node);
    const line = this.#lineOf(node);
    const isEmpty =
      (name === 'Exhibit' || name === 'Figure') &&
      children.every(
        ({ type, value = '' }) => type.endsWith('Expression') || (type === 'text' && value.trim() === ''),
      );
    this.#facts.components.push({
      name,
      line,
      props: { ...props },
      ...(this.diagnostics.length > before ? { isBroken: true } : {}),
      ...(isEmpty ? { isEmpty } : {}),
    });
    if (name === 'PullQuote') this.#facts.pulled.push({ text: flatten(textOf(node)), isTold: false, line });
    if (name === 'Move') props['anchor'] = this.#move(props, line);
    if (name === 'Term') Object.assign(props, this.#term(flatten(textOf(node)), props['is'], line));
    if (name === 'Exhibit') props['id'] = this.#exhibit(props);
    if (!/^[a-z]/.test(name) || name.includes('.'))
      return this.#use(name, props, children, node.type === 'mdxJsxTextElement');
    if (name === 'a' && typeof props['href'] === 'string')
      this.#facts.links.push({ address: props['href'], line, isRaw: true });
    if (typeof props['id'] === 'string') this.#facts.ids.push(props['id']);
    this.#open(name, writeAttributes(props), children);
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

  /** @returns the id of an exhibit on its page: the author's, or one made from its title */
  #exhibit({ id, title }: Record<string, unknown>): string {
    const slug = typeof id === 'string' ? id : this.#slugger.slug(`exhibit ${String(title)}`);
    this.#facts.ids.push(slug);
    this.#facts.exhibits.push({ title: String(title), slug });
    return slug;
  }

  #open(name: string, attributes: Attribute[], children: readonly Tree[]): void {
    this.#run.push(`<${name}${attributes.join('')}>`);
    if (isVoid(name)) return;
    this.all(children);
    this.#run.push(`</${name}>`);
  }

  #use(name: string, props: Record<string, unknown>, children: readonly Tree[], isInline: boolean): void {
    const around = this.parts();
    this.#parts = [];
    this.all(children);
    around.push({ name, props, parts: this.parts(), ...(isInline ? { isInline } : {}) });
    this.#parts = around;
  }

  #picture(properties: Record<string, unknown>, line: number): void {
    const { src = '', alt = '', title } = properties as { src?: string; alt?: string; title?: string };
    const address = decodeURI(src);
    const isDecorative = title === 'decorative';
    this.#facts.pictures.push({ address, alt, line, ...(isDecorative ? { isDecorative } : {}) });
    this.#use(
      'img',
      { src: address, alt, ...(title === undefined || isDecorative ? {} : { title }) },
      [],
      true,
    );
  }

  /** A link of ours works under every base path. A note's mark is no link of the author's. */
  #link(properties: Record<string, unknown>, line: number): void {
    const address = String(properties['href'] ?? '');
    if (properties['dataFootnoteRef'] !== undefined) this.#facts.notes.push(line);
    else if (properties['dataFootnoteBackref'] === undefined) this.#facts.links.push({ address, line });
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
  #expression(node: Tree): void {
    const value = this.#literal(node, node.value ?? '');
    if (typeof value === 'string') this.#run.push(escapeHtml(value));
    else if (value !== null && value !== undefined) this.#refuse(node, node.value ?? '');
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
