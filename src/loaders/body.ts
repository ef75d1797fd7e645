import { mdxToMdast } from 'satteri';
import { parse } from 'yaml';
import type { BodyFacts, ComponentUse } from '../model/source.ts';
import type { Problem } from '../model/problems.ts';

/**
 * Reads what an MDX body holds, with Sätteri, the compiler that @astrojs/mdx uses. `above` is the number of lines
 * before the body, so that every line named is the author's own.
 */
export function readBody(file: string, text: string, above: number): { facts: BodyFacts; problems: Problem[] } {
  const facts: BodyFacts = { components: [], links: [], pictures: [], headings: [], notes: [], words: 0 };
  const problems: Problem[] = [];
  const report = (line: number, what: string, mend: string) => problems.push({ file, line: line + above, what, mend });
  try {
    visit(mdxToMdast(text) as Tree, (node) => READERS[node.type]?.(node, { facts, report, above }));
  } catch (error) {
    const { line, what } = readSyntaxError(error);
    report(line, what, 'Close every tag, and write a lone { or < as {"{"} or &lt;.');
  }
  return { facts, problems };
}

const READERS: Record<string, Reader> = {
  text: (node, { facts }) => {
    facts.words += (node.value ?? '').split(/\s+/).filter(Boolean).length;
  },
  link: readLink,
  definition: readLink,
  image: (node, { facts, above }) => {
    facts.pictures.push({ address: node.url ?? '', alt: node.alt ?? '', line: node.position.start.line + above });
  },
  heading: (node, { facts, above }) => {
    facts.headings.push({ depth: node.depth ?? 2, line: node.position.start.line + above });
  },
  footnoteReference: (node, { facts, above }) => {
    facts.notes.push(node.position.start.line + above);
  },
  mdxJsxFlowElement: readElement,
  mdxJsxTextElement: readElement,
  mdxFlowExpression: refuseExpression,
  mdxTextExpression: refuseExpression,
  mdxjsEsm: (node, { report }) =>
    report(node.position.start.line, 'A body cannot import or export.', 'Remove the line: every component is already there by its name.'),
};

function readLink(node: Tree, { facts, above }: Reading): void {
  facts.links.push({ address: node.url ?? '', line: node.position.start.line + above });
}

function readElement(node: Tree, { facts, report, above }: Reading): void {
  const { line } = node.position.start;
  const props: ComponentUse['props'] = {};
  for (const { name, value } of node.attributes ?? []) {
    const code = name === undefined ? String(value) : typeof value === 'object' && value !== null ? value.value : undefined;
    if (code !== undefined && (name === undefined || !isLiteral(code))) report(line, ...refusal(code));
    if (name !== undefined) props[name] = code === undefined ? (value ?? true) : readLiteral(code);
  }
  if (node.name === 'a' && typeof props['href'] === 'string') facts.links.push({ address: props['href'], line: line + above, isRaw: true });
  if (node.name) facts.components.push({ name: node.name, line: line + above, props });
}

/** An expression in the text may be a text, such as `{"{"}`, or a comment. */
function refuseExpression(node: Tree, { report }: Reading): void {
  const code = node.value ?? '';
  const value = isLiteral(code) ? readLiteral(code) : undefined;
  if (typeof value !== 'string' && value !== null) report(node.position.start.line, ...refusal(code));
}

function refusal(code: string): [what: string, mend: string] {
  const short = code.length > 60 ? `${code.slice(0, 60)}…` : code;
  return [`"{${short}}" is code, and a body holds only words and components.`, 'Write the value itself: a text, a number, or a list of them.'];
}

/** Whether an expression is a plain value: texts, numbers, true, false, null, lists and objects of them, or a comment. */
function isLiteral(code: string): boolean {
  const bare = withoutComments(code)
    .replaceAll(/"(?:[^"\\\n]|\\.)*"|'(?:[^'\\\n]|\\.)*'/g, '0')
    .replaceAll(/([{,]\s*)[A-Za-z_]\w*\s*:/g, '$1')
    .replaceAll(/(?<=[\s,[:]|^)-?\d+(?:\.\d+)?(?=[\s,\]}]|$)|\b(?:true|false|null)\b/g, '0');
  return /^[\s0,:{}[\]]*$/.test(bare);
}

/** The value of a literal. Lists and objects of JavaScript are flow collections of YAML (1.2, chapter 7) as well. */
function readLiteral(code: string): unknown {
  try {
    return parse(withoutComments(code)) as unknown;
  } catch {
    return undefined;
  }
}

function withoutComments(code: string): string {
  return code.replaceAll(/\/\*[\s\S]*?\*\//g, '');
}

function visit(node: Tree, read: (node: Tree) => void): void {
  read(node);
  for (const child of node.children ?? []) visit(child, read);
}

/** Sätteri's errors begin with `line:column: ` and end with a code in parentheses. */
function readSyntaxError(error: unknown): { line: number; what: string } {
  const message = error instanceof Error ? error.message : String(error);
  const [, line = '1', said = message] = /^(\d+):\d+: ([\s\S]*?)(?: \([\w-]+:[\w-]+\))?$/.exec(message) ?? [];
  return { line: Number(line), what: `The body cannot be read: ${said.replaceAll(/ \(\d+:\d+(?:-\d+:\d+)?\)/g, '')}.` };
}

type Reader = (node: Tree, reading: Reading) => void;

interface Reading {
  facts: BodyFacts;
  report: (line: number, what: string, mend: string) => void;
  above: number;
}

interface Tree {
  type: string;
  value?: string;
  url?: string;
  alt?: string | null;
  depth?: number;
  name?: string | null;
  attributes?: { name?: string; value?: string | { value: string } | null }[];
  children?: Tree[];
  position: { start: { line: number } };
}
