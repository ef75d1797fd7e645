import type { Block } from './blocks.ts';
import { makeFigure } from './figures.ts';
import type { Prose } from './prose.ts';
import type { Random } from './random.ts';

/** What a body may hold beside its words. */
export interface Ingredients {
  /** Where its links lead, in turn. */
  checkPublishedUrlFiles: readonly string[];
  components: boolean;
  /** A promise to mention. */
  promise: { id: string; title: string } | undefined;
  extra: 'table' | 'footnote' | undefined;
}

/** The body of an article: about 900 words in three to six sections. */
export function makeBody(
  prose: Prose,
  random: Random,
  { checkPublishedUrlFiles, components, promise, extra }: Ingredients,
): Block[] {
  const sections = random.int(3, 6);
  const links = [...checkPublishedUrlFiles];
  const length = random.int(640, 820) / (sections + 1);
  const blocks = makeSection(prose, random, length, links);
  for (let section = 0; section < sections; section += 1) {
    const level = section > 0 && random.chance(0.3) ? '###' : '##';
    blocks.push(text(`${level} ${prose.phrase(2, 5, 60)}`));
    if (components && section === 0) blocks.push({ kind: 'aside', text: prose.sentence() });
    blocks.push(...makeSection(prose, random, length, links));
    if (components && (section === 1 || (section === 3 && random.chance(0.5))))
      blocks.push(makeExhibit(prose, random));
    if (extra === 'table' && section === 2) blocks.push(text(prose.table(random.int(3, 8))));
  }
  if (promise !== undefined) blocks.push({ kind: 'promise', before: prose.sentence(), ...promise });
  if (extra === 'footnote')
    blocks.push(text(`${prose.sentence().slice(0, -1)}.[^1]`), text(`[^1]: ${prose.sentence()}`));
  return blocks;
}

/** The body of an answer: paragraphs, and sometimes a list. */
export function makeAnswerBody(prose: Prose, random: Random): Block[] {
  const paragraphs = Array.from({ length: random.int(1, 4) }, () =>
    text(prose.paragraph(random.int(50, 54))),
  );
  return random.chance(0.2) ? [...paragraphs, text(prose.list(2))] : paragraphs;
}

function makeSection(prose: Prose, random: Random, length: number, links: string[]): Block[] {
  const blocks: Block[] = [];
  for (let words = 0; words < length;) {
    const kind = blocks.length === 0 ? 0 : random.next();
    const written =
      kind < 0.8
        ? prose.paragraph(random.int(30, 70), links.shift())
        : kind < 0.92
          ? prose.list(random.int(3, 6))
          : prose.quote(15);
    words += written.split(/\s+/).length;
    blocks.push(text(written));
  }
  return blocks;
}

function makeExhibit(prose: Prose, random: Random): Block {
  return {
    kind: 'exhibit',
    title: prose.phrase(2, 6, 70),
    basis: prose.phrase(4, 9, 120),
    note: prose.phrase(6, 14, 200),
    ...makeFigure(prose, random),
  };
}

function text(written: string): Block {
  return { kind: 'text', text: written };
}
