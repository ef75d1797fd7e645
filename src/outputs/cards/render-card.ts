import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { create } from 'fontkitten';
import type { Node } from 'takumi-js/helpers';
import { Renderer } from 'takumi-js/node';
import { CARD_SIZE, TALL_SIZE, type Card } from './card.ts';
import { VOICES, type Voice } from '../../content/kinds.ts';
import { replaceMissingGlyphs } from './fallback-glyphs.ts';
import { addressOfSvg, drawPlate, PARENTHESIS, type Inks } from '../../library/views/draw-plate.ts';
import { site, theme } from '../../site.ts';
import { writeCardTheme } from '../../styles/theme.ts';
import { findLargest } from './find-largest.ts';
import { layExhibit } from './exhibits/lay-exhibit.ts';
import { CARD_FONTS, CARD_STYLES } from './fonts.ts';
import { box, text } from './nodes.ts';

/** Draws cards in the fonts and colours of `src/site.ts`. One painter draws any number of them, and several at a time. */
export class CardPainter {
  readonly #renderer = new Renderer();
  readonly #css: string[];
  /** The characters that the fonts have, by their code points. */
  readonly #known = new Set<number>();

  private constructor(css: readonly string[]) {
    this.#css = [writeCardTheme(), ...css];
  }

  /** A painter with its fonts. `root` is the project's root. */
  static async open(root: string): Promise<CardPainter> {
    const painter = new CardPainter(CARD_STYLES.map((file) => readFileSync(join(root, file), 'utf8')));
    for (const { name, weight, files } of CARD_FONTS)
      for (const file of files)
        await painter.#addFont({ name, weight, data: readFileSync(join(root, file)) });
    return painter;
  }

  /** A card as a PNG. The same card has the same bytes everywhere. */
  async paint(card: Card): Promise<Uint8Array> {
    const size = card.isTall === true ? TALL_SIZE : CARD_SIZE;
    return this.#renderer.render(await this.#layCard(card), { ...size, format: 'png', css: this.#css });
  }

  async #layCard(card: Card): Promise<Node> {
    if (card.exhibit !== undefined)
      return layExhibit(card, {
        set: (words) => this.#set(words),
        measure: (node, width) => this.#measure(node, width, card),
      });
    return card.voice === undefined ? layBoth(card) : this.#lay(card.voice, card);
  }

  /** The size of a part of an exhibit, in the styles that it has in its frame. */
  async #measure(
    node: Node,
    width: number,
    { voice, isTall }: Card,
  ): Promise<{ width: number; height: number }> {
    const column = {
      ...box(`card exhibit-card ${isTall === true ? 'tall ' : ''}${voice}`, node),
      style: { display: 'flex', flexDirection: 'column', width, height: 'auto', padding: 0 },
    } satisfies Node;
    const { children } = await this.#renderer.measure(column, { css: this.#css });
    return { width: children[0]?.width ?? 0, height: children[0]?.height ?? 0 };
  }

  /** A font comes in several files, each with other characters. */
  async #addFont(font: { name: string; weight: number; data: Buffer }): Promise<void> {
    const read = create(font.data);
    if (!('characterSet' in read)) throw new Error(`The file of the font ${font.name} holds several fonts.`);
    for (const codePoint of read.characterSet) this.#known.add(codePoint);
    await this.#renderer.registerFont({
      ...font,
      unicodeRange: read.characterSet.map((codePoint) => [codePoint, codePoint]),
    });
  }

  async #lay(voice: Voice, { title, lead, line, marks = [], monogram, plate }: Card): Promise<Node> {
    const width = WIDTH[voice] - (monogram === undefined ? 0 : MONOGRAM) - (plate === undefined ? 0 : PLATE);
    const fitted = await this.#fit(
      voice,
      this.#set(title),
      width,
      lead === undefined ? HEIGHT : HEIGHT_OVER_LEAD,
    );
    return box(
      `card ${voice}`,
      ...(voice === 'satire' ? [picture('parenthesis', drawOutline())] : []),
      box(
        'head',
        text('label', VOICES[voice].label),
        box('wordmark', text('red', site.wordmark.red), text('', site.wordmark.ink)),
      ),
      box(
        'body',
        ...(monogram === undefined ? [] : [text('monogram', this.#set(monogram))]),
        box('text', fitted, ...(lead === undefined ? [] : [text('lead', this.#set(lead))])),
        ...(plate === undefined ? [] : [picture('plate', drawPlate(plate, INKS))]),
      ),
      box(
        'foot',
        text('line', this.#set(line)),
        box('marks', ...marks.map((mark) => this.#layMark(voice, mark))),
      ),
    );
  }

  /** Parentheses are the satire's. */
  #layMark(voice: Voice, mark: NonNullable<Card['marks']>[number]): Node {
    return mark.isMarked === true && voice === 'satire'
      ? text('red', `(${mark.text})`)
      : text('', this.#set(mark.text));
  }

  /** A title in the largest size in which it stands whole, with no word broken; a word that is too long for the smallest is. */
  async #fit(voice: Voice, title: string, width: number, height: number): Promise<Node> {
    const fontSize = await findLargest(SIZES[voice], (size) => this.#fits(voice, title, size, width, height));
    return text('title', title, { fontSize });
  }

  async #fits(voice: Voice, title: string, size: number, width: number, height: number): Promise<boolean> {
    const column = {
      ...box(voice, text('title', title, { fontSize: size, overflowWrap: 'normal' })),
      style: { display: 'flex', flexDirection: 'column', width },
    } satisfies Node;
    const { children } = await this.#renderer.measure(column, { css: this.#css });
    // A line is measured with the space at its end.
    return children.every(
      (block) =>
        block.height + OVERHANG[voice] * size <= height &&
        block.runs.every((run) => run.width - (run.text.endsWith(' ') ? 0.3 * size : 0) <= width),
    );
  }

  #set(words: string): string {
    return replaceMissingGlyphs(words, (codePoint) => this.#known.has(codePoint));
  }
}

/** A drawing as an image of its own. */
function picture(className: string, svg: string): Node {
  return { type: 'image', className, src: addressOfSvg(svg) };
}

/** The house's parenthesis, as pages draw it. */
function drawOutline(): string {
  return `<svg viewBox="0 0 100 1000" preserveAspectRatio="none"><path fill="${INKS.red}" d="${PARENTHESIS}"/></svg>`;
}

const INKS: Inks = theme.colours.satire.light;

/** The site's own: its name across both papers, and what each is for. */
function layBoth({ lead = '', line }: Card): Node {
  return box(
    'card both',
    box(
      'half satire',
      text('label', VOICES.satire.label),
      text('wordmark red', site.wordmark.red),
      text('line', lead),
    ),
    box(
      'half sincere',
      text('label', VOICES.sincere.label),
      text('wordmark', site.wordmark.ink.trimStart()),
      text('line', line),
    ),
  );
}

/** The room for a title, and what a monogram takes of it, in pixels; they follow from the styles. */
const WIDTH = { satire: 940, sincere: 1072 } as const;
const HEIGHT = 342;
const HEIGHT_OVER_LEAD = 188;
const MONOGRAM = 334;
const PLATE = 340;

/** How far letters reach out of lines as high as the styles have them, above and below together, as a part of their size. */
const OVERHANG = { satire: 0.28, sincere: 0 } as const;

/** The smallest and the largest size of a title, in pixels. */
const SIZES: Record<Voice, [least: number, most: number]> = { satire: [40, 220], sincere: [28, 120] };
