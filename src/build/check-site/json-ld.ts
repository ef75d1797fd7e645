import type { PageError } from './report.ts';

/** What a piece of JSON-LD says of itself: its types, the addresses in it, and what is wrong. */
export interface Described {
  types: readonly string[];
  checkPublishedUrlFiles: readonly string[];
  findings: readonly PageError[];
}

type Node = Record<string, unknown>;

/** Reads JSON-LD (W3C JSON-LD 1.1) and sees that each thing of schema.org says what search engines ask of its type. */
export function readJsonLd(text: string): Described {
  const top = parse(text);
  if (top === undefined)
    return {
      types: [],
      checkPublishedUrlFiles: [],
      findings: [{ says: 'has structured data that is no JSON.', hint: 'Write it with serializeJsonLd.' }],
    };
  const findings: PageError[] =
    top['@context'] === 'https://schema.org'
      ? []
      : [{ says: 'has structured data without the context "https://schema.org".', hint: MEND }];
  const checkPublishedUrlFiles: string[] = [];
  const walk = (node: Node): void => {
    for (const says of findSpacedLinks(node)) findings.push({ says, hint: MEND });
    for (const [name, value] of Object.entries(node)) {
      if (ADDRESSES.includes(name) && typeof value === 'string') checkPublishedUrlFiles.push(value);
      for (const child of Array.isArray(value) ? value : [value])
        if (typeof child === 'object' && child !== null) walk(child as Node);
    }
  };
  walk(top);
  return { types: typesOf(top), checkPublishedUrlFiles, findings };
}

function* findSpacedLinks(node: Node): Generator<string> {
  const types = typesOf(node);
  if (types.length === 0) yield 'has structured data without a type.';
  for (const type of types) {
    const required = REQUIRED[type];
    if (required === undefined)
      yield `has structured data of the type "${type}", of which nobody has said what it requires.`;
    for (const name of required ?? [])
      if (isEmpty(node[name])) yield `has structured data of the type "${type}" without "${name}".`;
  }
  for (const name of types.includes('QAPage') ? ASKED : [])
    if (isEmpty((node['mainEntity'] as Node | undefined)?.[name]))
      yield `has structured data of the type "QAPage" whose question has no "${name}".`;
  for (const name of DATES)
    if (node[name] !== undefined && !/^\d{4}-\d{2}-\d{2}(?:T[\d:.]+Z)?$/.test(String(node[name])))
      yield `has structured data with "${name}": "${String(node[name])}", which is no date.`;
  for (const name of ADDRESSES)
    if (typeof node[name] === 'string' && !URL.canParse(node[name]))
      yield `has structured data with "${name}": "${node[name]}", which is no whole address.`;
}

function parse(text: string): Node | undefined {
  try {
    return JSON.parse(text) as Node;
  } catch {
    return undefined;
  }
}

function typesOf(node: Node): string[] {
  const type = node['@type'];
  return Array.isArray(type) ? type.map(String) : typeof type === 'string' ? [type] : [];
}

/** An empty list says that there is none, which is something. */
function isEmpty(value: unknown): boolean {
  return value === undefined || value === null || value === '';
}

const ARTICLE = [
  '@id',
  'headline',
  'description',
  'url',
  'datePublished',
  'dateModified',
  'inLanguage',
  'license',
  'author',
  'publisher',
];

/**
 * What each type says at least: what schema.org's consumers require (developers.google.com/search/docs, structured
 * data), and what we promise.
 */
const REQUIRED: Readonly<Record<string, readonly string[]>> = {
  Article: ARTICLE,
  BlogPosting: ARTICLE,
  SatiricalArticle: ARTICLE,
  QAPage: ['@id', 'inLanguage', 'mainEntity'],
  Question: ['name'],
  Answer: ['text', 'url', 'author'],
  CreativeWork: ['name', 'author', 'url'],
  ImageObject: ['url'],
  Organization: ['name', 'url'],
  Person: ['name'],
};

/** What the question of a page says on which readers answer; one that an article is about has its name alone. */
const ASKED = ['text', 'answerCount', 'suggestedAnswer'] as const;

const DATES = ['datePublished', 'dateModified'] as const;
const ADDRESSES: readonly string[] = ['url', 'image', 'contentUrl', 'isBasedOn'];
const MEND =
  'Mend src/outputs/structured-data.ts; what each type requires stands in src/build/check-site/json-ld.ts.';
