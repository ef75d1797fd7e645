import { shorten, textOf, type Tree } from '../hast.ts';
import type { BodyFault } from '../read-mdx.ts';

/**
 * What Markdown reads as something that its author did not mean, where the tree and the source show it: a heading made by
 * a line of hyphens, a sentence in a table, a number that begins a list, a link without words, a component without what
 * it is for. Lines are those of the text that was compiled.
 */
export function findMisreadMarkdown(tree: Tree, source: string): BodyFault[] {
  return tree.children.flatMap((node) => [
    ...(RULES[node.tagName ?? node.name ?? '']?.(node, sourceOf(node, source), source) ?? []),
    ...(node.children === undefined ? [] : findMisreadMarkdown(node, source)),
  ]);
}

function sourceOf({ position }: Tree, source: string): string {
  return position === undefined ? '' : source.slice(position.start.offset, position.end.offset);
}

/** What is wrong with a node, by the source that it was made of. */
type Rule = (node: Tree, written: string, source: string) => BodyFault[];

const RULES: Record<string, Rule> = {
  h2: findUnderlined,
  table: findSentenceBelow,
  del: findSingleTilde,
  em: findProduct,
  ol: findYear,
  a: findWordless,
  Figure: (node) => (has(node, 'img') || isEmpty(node) ? [] : [at(node, ...NO_PICTURE)]),
  Zodiac: (node) => (has(node, 'Sign') ? [] : [at(node, ...NO_SIGN)]),
  Timeline: findTimeless,
};

/** A paragraph with a line of hyphens right below it (CommonMark 0.31, section 4.3). */
function findUnderlined(node: Tree, written: string): BodyFault[] {
  const words = textOf(node).trim();
  const isSentence = /[.!?:;,…][)"”’]*$/.test(words) || written.trimEnd().split('\n').length > 2;
  if (written === '' || /^\s*#/.test(written) || !isSentence) return [];
  return [
    at(
      node,
      `The line of hyphens makes a heading of "${shorten(words)}".`,
      'Put an empty line above the hyphens; a heading begins with ##.',
    ),
  ];
}

/** A line below a table without a bar in it, of which GitHub's Markdown makes a row. */
function findSentenceBelow(node: Tree, written: string, source: string): BodyFault[] {
  if (!written.trimStart().startsWith('|')) return [];
  return listElements(node, 'tr').flatMap((row) => {
    const line = sourceOf(row, source);
    return line === '' || line.includes('|')
      ? []
      : [
          at(
            row,
            `"${shorten(line)}" becomes a row of the table above it.`,
            'Put an empty line between the two.',
          ),
        ];
  });
}

/** The character before a node and the one behind it. */
function charactersAround({ position }: Tree, source: string): string {
  const { start, end } = position ?? {};
  return source.charAt((start?.offset ?? 0) - 1) + source.charAt(end?.offset ?? 0);
}

/** A single ~ within a word, by which other programs set a letter lower. */
function findSingleTilde(node: Tree, written: string, source: string): BodyFault[] {
  const around = charactersAround(node, source);
  if (!/^~[^~]/.test(written) || !/[\p{L}\p{N}]/u.test(around)) return [];
  return [
    at(
      node,
      `"${written}" is struck through, and not set lower.`,
      `Write <sub>${textOf(node)}</sub>, or ~~${textOf(node)}~~ to strike it through.`,
    ),
  ];
}

/** Stars between figures: "2*3*4". */
function findProduct(node: Tree, written: string, source: string): BodyFault[] {
  const around = charactersAround(node, source);
  if (!/^\*\d+\*$/.test(written) || !/^\d\d$/.test(around)) return [];
  return [
    at(
      node,
      `"${written}" sets its figure in italics.`,
      'Write × for the sign, or a backslash before each star.',
    ),
  ];
}

/** A year at the beginning of a paragraph: "2026. What a year." */
function findYear(node: Tree): BodyFault[] {
  const start = Number(node.properties?.['start'] ?? 1);
  return start < 1000
    ? []
    : [
        at(
          node,
          `"${start}." begins a numbered list here.`,
          `Write ${start}\\. where a sentence begins with the number.`,
        ),
      ];
}

function findWordless(node: Tree): BodyFault[] {
  const { href, dataFootnoteBackref, dataFootnoteRef } = node.properties ?? {};
  const address = href ?? node.attributes?.find(({ name }) => name === 'href')?.value;
  if ((dataFootnoteBackref ?? dataFootnoteRef) !== undefined) return [];
  if (textOf(node).trim() !== '' || has(node, 'img')) return [];
  if (typeof address !== 'string') return [];
  return [
    at(
      node,
      `The link to "${address}" has no words.`,
      `Write them between its brackets: [words](${address}).`,
    ),
  ];
}

/** An entry of a timeline whose time nobody could tell from its words. */
function findTimeless(node: Tree): BodyFault[] {
  const entries = listElements(node, 'li');
  if (entries.length === 0) return [at(node, ...NO_TIMES)];
  return entries.flatMap((entry) => {
    const first = firstOf(entry);
    return first?.tagName === 'strong' || first?.tagName === 'b'
      ? []
      : [
          at(
            entry,
            `"${shorten(textOf(entry).trim())}" stands in a <Timeline> without a time.`,
            'Begin the entry with its time in bold: - **9:00** and its words.',
          ),
        ];
  });
}

/** What an entry begins with, whether its words stand in a paragraph or not. */
function firstOf({ children }: Tree): Tree | undefined {
  const first = children.find(({ type, value = '' }) => type !== 'text' || value.trim() !== '');
  return first?.tagName === 'p' ? firstOf(first) : first;
}

const NO_PICTURE = [
  '<Figure> has no picture.',
  'Put it between <Figure …> and </Figure>: ![what it shows](./picture.png).',
] as const;

const NO_SIGN = ['<Zodiac> has no sign.', 'Put a <Sign …> for each part of the year into it.'] as const;

const NO_TIMES = [
  '<Timeline> has no list.',
  'Put a list into it, with an empty line before and after: - **9:00** and its words.',
] as const;

function at({ position }: Tree, message: string, hint: string): BodyFault {
  return { line: position?.start.line ?? 1, message, hint };
}

/** What frames nothing at all is told of as such. */
function isEmpty(node: Tree): boolean {
  return textOf(node).trim() === '' && node.children.every(({ type }) => !type.startsWith('mdxJsx'));
}

function has(node: Tree, name: string): boolean {
  return listElements(node, name).length > 0;
}

function listElements({ children = [] }: Tree, name: string): Tree[] {
  return children.flatMap((child) => [
    ...((child.tagName ?? child.name) === name ? [child] : []),
    ...listElements(child, name),
  ]);
}
