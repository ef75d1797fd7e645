import { NOTE_PREFIX, textOf, type BodyNode, type ComponentNode, type ElementNode } from '../content/body.ts';
import { escapeHtml, isBlock } from '../content/html.ts';
import { propsOf, type Joined } from '../library/body-links.ts';
import { moveGlosses } from './glosses.ts';
import { replaceNodes, writeHtml, type HtmlElement, type HtmlNode } from './html.ts';
import { renditionsOf } from './renditions.ts';

/** A body in plain text, with an empty line between two blocks: for search, `llms.txt` and e-mail. */
export function writePlainText(nodes: readonly BodyNode[], joined: Joined): string {
  return new TextWriter(joined).write(moveGlosses(nodes));
}

/**
 * A body as HTML that holds its words, its headings with their ids, and components in plain text, without the
 * marks of its notes: what a search reads.
 */
export function writeSearchBody(nodes: readonly BodyNode[], joined: Joined): string {
  const component = (node: ComponentNode) => {
    const text = escapeHtml(writePlainText([node], joined));
    return node.isInline ? text : `<p>${text}</p>`;
  };
  const element = (one: HtmlElement) =>
    one.tagName === 'sup' && (one.children.length === 0 || one.children.some(isNoteMark)) ? [] : [one];
  return writeHtml(replaceNodes(moveGlosses(nodes, false), { component, element }));
}

/** The mark of a note, which stands between two words and is none. */
function isNoteMark(node: HtmlNode): boolean {
  return node.type === 'element' && node.properties['data-footnote-ref'] !== undefined;
}

/** A block of text. Two lines, or a list below the words of its item, have no empty line between them. */
interface Block {
  text: string;
  kind?: 'line' | 'list';
}

class TextWriter {
  readonly #joined: Joined;

  constructor(joined: Joined) {
    this.#joined = joined;
  }

  write(nodes: readonly BodyNode[]): string {
    return joinBlocks(this.#blocks(nodes));
  }

  /** The blocks among some nodes. Words between two of them are a block too. */
  #blocks(nodes: readonly BodyNode[]): Block[] {
    const blocks: Block[] = [];
    let words = '';
    const endWords = () => {
      blocks.push({ text: tidy(words), kind: 'line' });
      words = '';
    };
    for (const node of nodes) {
      if (!standsAlone(node)) words += this.#inline(node);
      else {
        endWords();
        blocks.push(...(node.type === 'component' ? [this.#component(node)] : this.#element(node)));
      }
    }
    endWords();
    return blocks.filter(({ text }) => text !== '');
  }

  #inline(node: BodyNode): string {
    if (node.type === 'text') return node.value.replaceAll(/[ \t\r\n]+/g, ' ');
    if (node.type === 'component') return this.#component(node).text;
    const { tagName, properties, children } = node;
    if (tagName === 'br') return '\n';
    if (tagName === 'input') return properties['checked'] === true ? '☑' : '☐';
    if (properties['data-footnote-backref'] !== undefined) return '';
    if (properties['data-footnote-ref'] !== undefined) return `[${textOf(children)}]`;
    return children
      .map((child) => (standsAlone(child) ? `\n${this.write([child])}\n` : this.#inline(child)))
      .join('');
  }

  #component(node: ComponentNode): Block {
    return { text: renditionsOf(node).text(propsOf(node, this.#joined) as never, this.write(node.children)) };
  }

  #element(node: ElementNode): Block[] {
    const { tagName, children } = node;
    switch (tagName) {
      case 'pre':
        return [{ text: textOf(children).replace(/\n$/, '') }];
      case 'ul':
      case 'ol':
        return this.#list(node);
      case 'thead':
      case 'tbody':
      case 'tfoot':
      case 'dl':
        return this.#blocks(children);
      case 'tr':
        return [{ text: this.#row(children), kind: 'line' }];
      case 'dt':
      case 'dd':
        return [{ text: this.write(children), kind: 'line' }];
      default:
        return [{ text: this.write(children) }];
    }
  }

  #row(cells: readonly BodyNode[]): string {
    const texts = cells.filter(({ type }) => type === 'element').map((cell) => this.write([cell]));
    return texts.join(' | ').trim();
  }

  /** A list, each item after its mark; or the notes at the foot, each after its number. */
  #list({ tagName, properties, children }: ElementNode): Block[] {
    const items = children.filter((child) => child.type === 'element');
    if (String(items[0]?.properties['id']).startsWith(NOTE_PREFIX))
      return items.map((note, index) => ({ text: `[${index + 1}] ${this.write(note.children)}` }));
    const first = Number(properties['start'] ?? 1);
    const texts = items.map((item, index) => {
      const mark = tagName === 'ol' ? `${first + index}. ` : '- ';
      const text = joinBlocks(this.#blocks(item.children), true);
      return `${mark}${text.replaceAll(/\n(?!\n)/g, `\n${' '.repeat(mark.length)}`)}`.trim();
    });
    return [{ text: texts.join('\n'), kind: 'list' }];
  }
}

function joinBlocks(blocks: readonly Block[], isItem = false): string {
  return blocks
    .map(({ text, kind }, index) => {
      if (index === 0) return text;
      const isNear = kind === 'line' ? blocks[index - 1]?.kind === 'line' : kind === 'list' && isItem;
      return `${isNear ? '\n' : '\n\n'}${text}`;
    })
    .join('');
}

/** Whether a node is a block, and no part of a line of words. */
function standsAlone(node: BodyNode): node is ElementNode | ComponentNode {
  if (node.type === 'text') return false;
  return node.type === 'component' ? node.isInline !== true : isBlock(node.tagName);
}

/** Words in which no two spaces follow each other, and no line begins or ends with one. */
function tidy(words: string): string {
  return words
    .replaceAll(/ {2,}/g, ' ')
    .replaceAll(/ ?\n ?/g, '\n')
    .trim();
}
