import { listAddresses, OTHER_ADDRESSES } from './addresses.ts';
import { KINDS, type ContentKind } from './kinds.ts';
import { suggest } from './nearest.ts';
import { isMissing, type Entries, type Entry } from './parse.ts';
import type { Problem } from './problems.ts';
import { mendUnknownPromise } from './promises.ts';
import type { BodyFacts, ComponentUse } from './source.ts';
import type { Library } from './types.ts';
import type { Appearance } from './visibility.ts';

/**
 * What an author may use in a body, with its props. The registry of each rendition must hold exactly these names
 * (the compiler sees to it). `satire` keeps a joke off every sincere page.
 */
export const COMPONENTS = {
  Aside: { satire: true, needs: [], takes: [] },
  Exhibit: { satire: true, needs: ['title', 'basis'], takes: ['note'] },
  LineChart: { satire: true, needs: ['describe', 'x', 'y', 'lines'], takes: ['mark'] },
  Promise: { satire: true, needs: ['id'], takes: [] },
  ScatterChart: { satire: true, needs: ['describe', 'x', 'y', 'points', 'line'], takes: [] },
  Statement: { satire: true, needs: ['columns', 'rows', 'totals'], takes: [] },
} as const satisfies Record<string, ComponentFacts>;

export type ComponentName = keyof typeof COMPONENTS;

/** What readers may see, and what they may see one day: a hidden piece may link to another. */
interface Views {
  library: Library;
  everything: Library;
  shows: (entry: Appearance) => boolean;
}

/** Components nobody knows, promises nobody made, elements that readers cannot be shown, links that lead nowhere. */
export function checkBodies(entries: Entries, { library, everything, shows }: Views): Problem[] {
  const broken = [...entries.broken].map(pathOfBroken);
  const visible = new Set([...listPaths(library), ...broken]);
  const all = new Set([...listPaths(everything), ...broken]);
  return bodiesOf(entries).flatMap((entry) => {
    const { body } = entry.source;
    if (body === undefined) return [];
    const uses = body.components.flatMap((use) => checkUse(use, entry, entries));
    return [...uses, ...checkLinks(body, entry, shows(entry.data) ? visible : all), ...checkOutline(body, entry)];
  });
}

/** Every entry with a body. An answer is hidden with its question. */
function bodiesOf(entries: Entries): AnyEntry[] {
  const answers = [...entries.answer.values()].map((answer): AnyEntry => {
    const question = entries.question.get(answer.id.split('/')[0] ?? '');
    return { ...answer, data: { ...answer.data, published: question?.data.published, draft: answer.data.draft || question?.data.draft } };
  });
  return [...entries.article.values(), ...entries.question.values(), ...answers, ...entries.page.values()];
}

function checkUse(use: ComponentUse, entry: AnyEntry, entries: Entries): Problem[] {
  const at = (what: string, mend: string): Problem => ({ file: entry.source.file, line: use.line, what, mend });
  if (/^[a-z]/.test(use.name)) return REFUSED.has(use.name) ? [at(`<${use.name}> cannot stand in a body.`, 'Say it in words, or ask for a component.')] : [];
  const facts: ComponentFacts | undefined = COMPONENTS[use.name as ComponentName];
  if (facts === undefined) {
    const names = Object.keys(COMPONENTS);
    return [at(`<${use.name}> is not a component.`, suggest(use.name, names).trim() || `The components are: ${names.join(', ')}.`)];
  }
  if (facts.satire && voiceOf(entry) === 'sincere') return [at(`<${use.name}> belongs to the satire, and this is a sincere piece.`, 'Remove it.')];
  return [...checkProps(use, facts, at), ...(use.name === 'Promise' ? checkPromised(use, entries, at) : [])];
}

function checkProps({ name, props }: ComponentUse, { needs, takes }: ComponentFacts, at: Report): Problem[] {
  const known = [...needs, ...takes];
  const missing = needs.filter((prop) => !(prop in props)).map((prop) => at(`<${name}> lacks "${prop}".`, `Write ${prop}="…" or ${prop}={…}.`));
  const unknown = Object.keys(props)
    .filter((prop) => !known.includes(prop))
    .map((prop) => at(`<${name}> takes no "${prop}".`, suggest(prop, known).trim() || 'Remove it.'));
  return [...missing, ...unknown];
}

function checkPromised({ props: { id } }: ComponentUse, entries: Entries, at: Report): Problem[] {
  if (id === undefined || !isMissing(entries, 'promise', id)) return [];
  return [at(`<Promise> names "${id}", but there is no such promise.`, mendUnknownPromise(id, [...entries.promise.keys()]))];
}

function checkLinks({ links }: BodyFacts, entry: AnyEntry, paths: ReadonlySet<string>): Problem[] {
  return links.flatMap(({ address, line }) => {
    const path = address.split(/[?#]/)[0] ?? '';
    if (!path.startsWith('/') || paths.has(path)) return [];
    const mend = suggest(path, [...paths]).trim() || 'Correct the address, or wait until the page is published.';
    return [{ file: entry.source.file, line, what: `The link to "${address}" leads to no page.`, mend }];
  });
}

/** The page has the one title; an answer stands among others, whose headings and notes its own must not meet. */
function checkOutline({ headings, notes }: BodyFacts, { source: { file, kind } }: AnyEntry): Problem[] {
  const alone = kind === 'article' || kind === 'page';
  const outline = headings.flatMap(({ depth, line }) => {
    if (!alone) return [{ file, line, what: `${kind === 'answer' ? 'An answer' : 'A short answer'} has no headings.`, mend: 'Begin the paragraph with bold words instead.' }];
    return depth === 1 ? [{ file, line, what: 'The page has its title from "title".', mend: 'Begin this heading with ##.' }] : [];
  });
  if (alone) return outline;
  return [...outline, ...notes.map((line) => ({ file, line, what: 'Notes at the foot cannot stand in an answer.', mend: 'Say it in the text.' }))];
}

/** Where a file that cannot be believed yet will stand once it is mended, below the base path. */
function pathOfBroken(name: string): string {
  const [kind = '', ...id] = name.split('/');
  return `/${KINDS[kind as ContentKind].folder}/${id.join('/')}/`.replace(/^\/pages\//, '/');
}

function listPaths(library: Library): string[] {
  return [...listAddresses(library).map(({ address }) => address), ...OTHER_ADDRESSES];
}

function voiceOf(entry: AnyEntry): string {
  return 'voice' in entry.data ? entry.data.voice : 'sincere';
}

const REFUSED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'link', 'meta', 'base', 'template']);

interface ComponentFacts {
  satire: boolean;
  needs: readonly string[];
  takes: readonly string[];
}

type Report = (what: string, mend: string) => Problem;

type AnyEntry = Omit<Entry<'article'> | Entry<'question'> | Entry<'answer'> | Entry<'page'>, 'data'> & {
  data: Appearance & ({ voice: string } | object);
};
