import { Parser, type Handler } from 'htmlparser2';
import { findMisplacement } from '../../content/nesting-rules.ts';

/** An element of a page. */
export interface Tag {
  name: string;
  attributes: Readonly<Record<string, string>>;
  /** The start tag as it stands in the page: `<a href="/about/">`. */
  written: string;
  /** The content of a style, a script or a title. */
  text: string;
}

export interface Visitor {
  /** Called for each element; for one that holds only text, when it ends. */
  onTag: (tag: Tag) => void;
  /** Called with what is wrong with the markup itself. */
  onProblem: (says: string) => void;
}

/** Reads the elements of a page. */
export function readHtml(html: string, visitor: Visitor): void {
  const handler = new PageHandler(html, visitor);
  handler.parser.end(html);
}

class PageHandler implements Partial<Handler> {
  readonly parser = new StrictParser(this);
  readonly open: string[] = [];
  readonly #html: string;
  readonly #visitor: Visitor;
  #attributeCount = 0;
  #openedAt = 0;
  #textElement: Tag | undefined;
  #isWellNested = true;

  constructor(html: string, visitor: Visitor) {
    this.#html = html;
    this.#visitor = visitor;
  }

  onattribute(): void {
    this.#attributeCount += 1;
  }

  onopentag(name: string, attributes: Record<string, string>): void {
    const tag: Tag = { name, attributes, written: this.#written, text: '' };
    if (this.#attributeCount > Object.keys(attributes).length)
      this.#visitor.onProblem(`has an attribute twice in ${shorten(tag.written)}.`);
    this.#attributeCount = 0;
    const misplacement = findMisplacement(name, this.open);
    if (misplacement !== undefined) this.#reportNesting(`has ${shorten(tag.written)} ${misplacement}.`);
    if (TEXT_ELEMENTS.includes(name) && !this.open.includes('svg')) this.#textElement = tag;
    else this.#visitor.onTag(tag);
    this.open.push(name);
    this.#openedAt = this.parser.startIndex;
  }

  ontext(text: string): void {
    if (this.#textElement !== undefined) this.#textElement.text += text;
  }

  onclosetag(name: string, isImplied: boolean): void {
    this.open.pop();
    // A void or self-closing element is closed by its start tag.
    if (isImplied && this.parser.startIndex !== this.#openedAt) this.#reportUnclosed(name);
    if (this.#textElement?.name !== name) return;
    this.#visitor.onTag(this.#textElement);
    this.#textElement = undefined;
  }

  onStrayEnd(start: number, end: number): void {
    this.#reportNesting(`closes </${this.#html.slice(start, end)}>, which is not open.`);
  }

  #reportUnclosed(name: string): void {
    const cause = /^<\/?[\w-]+/.exec(this.#written)?.[0];
    this.#reportNesting(`does not close <${name}>${cause === undefined ? '' : ` before ${cause}>`}.`);
  }

  /** Only the first: the others may follow from it. */
  #reportNesting(says: string): void {
    if (this.#isWellNested) this.#visitor.onProblem(says);
    this.#isWellNested = false;
  }

  get #written(): string {
    return this.#html.slice(this.parser.startIndex, this.parser.endIndex + 1);
  }
}

/** htmlparser2 ignores an end tag that closes nothing. This parser reports it. */
class StrictParser extends Parser {
  readonly #handler: PageHandler;

  constructor(handler: PageHandler) {
    super(handler);
    this.#handler = handler;
  }

  override onclosetag(start: number, end: number): void {
    const depth = this.#handler.open.length;
    super.onclosetag(start, end);
    if (this.#handler.open.length === depth) this.#handler.onStrayEnd(start, end);
  }
}

/** A tag as a report shows it. */
export function shorten(written: string): string {
  return written.length > 60 ? `${written.slice(0, 57)}…>` : written;
}

/** Elements whose content is text that is read with them. */
const TEXT_ELEMENTS = ['style', 'script', 'title'];
