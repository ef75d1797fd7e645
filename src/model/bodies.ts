import { href } from '../site.ts';
import { KINDS, type ContentKind } from './kinds.ts';
import { suggest } from './nearest.ts';
import { isMissing, type Entries, type Entry } from './parse.ts';
import type { Problem } from './problems.ts';
import { mendUnknownPromise } from './promises.ts';
import type { BodyFacts, ComponentUse } from './source.ts';
import type { Library } from './types.ts';

/**
 * What an author may use in a body. The registry of each rendition must hold exactly these names (the compiler
 * sees to it). `satire` keeps a joke off every sincere page.
 */
export const COMPONENTS = {
  Aside: { satire: true },
  Exhibit: { satire: true },
  LineChart: { satire: true },
  Promise: { satire: true },
  ScatterChart: { satire: true },
  Statement: { satire: true },
} as const;

export type ComponentName = keyof typeof COMPONENTS;

/** Components nobody knows, promises nobody made, elements that readers cannot be shown, links that lead nowhere. */
export function checkBodies(entries: Entries, library: Library): Problem[] {
  const paths = new Set([...listPaths(library), ...[...entries.broken].map(pathOfBroken)]);
  const all = [...entries.article.values(), ...entries.question.values(), ...entries.answer.values(), ...entries.page.values()];
  return all.flatMap((entry) => {
    const facts = entry.source.body;
    if (facts === undefined) return [];
    const uses = facts.components.flatMap((use) => checkUse(use, entry, entries));
    return [...uses, ...checkLinks(facts, entry, paths)];
  });
}

function checkUse(use: ComponentUse, entry: AnyEntry, entries: Entries): Problem[] {
  const at = (what: string, mend: string): Problem[] => [{ file: entry.source.file, line: use.line, what, mend }];
  if (/^[a-z]/.test(use.name))
    return REFUSED.has(use.name) ? at(`<${use.name}> cannot stand in a body.`, 'Say it in words, or ask for a component.') : [];
  if (!(use.name in COMPONENTS)) {
    const names = Object.keys(COMPONENTS);
    return at(`<${use.name}> is not a component.`, suggest(use.name, names).trim() || `The components are: ${names.join(', ')}.`);
  }
  if (voiceOf(entry) === 'sincere' && COMPONENTS[use.name as ComponentName].satire)
    return at(`<${use.name}> belongs to the satire, and this is a sincere piece.`, 'Remove it.');
  return use.name === 'Promise' ? checkPromised(use, entries, at) : [];
}

function checkPromised(use: ComponentUse, entries: Entries, at: (what: string, mend: string) => Problem[]): Problem[] {
  const { id } = use.props;
  if (id === undefined) return at('<Promise> does not say which promise it is.', 'Write <Promise id="…" /> with the id of a promise.');
  return !isMissing(entries, 'promise', id) ? [] : at(`<Promise> names "${id}", but there is no such promise.`, mendUnknownPromise(id, [...entries.promise.keys()]));
}

function checkLinks(facts: BodyFacts, entry: AnyEntry, paths: ReadonlySet<string>): Problem[] {
  return facts.links.flatMap(({ address, line }) => {
    if (!address.startsWith('/')) return [];
    const path = href((address.split(/[?#]/)[0] ?? '') as `/${string}`);
    if (paths.has(path)) return [];
    const mend = suggest(path, [...paths]).trim() || 'Correct the address, or wait until the page is published.';
    return [{ file: entry.source.file, line, what: `The link to "${address}" leads to no page.`, mend }];
  });
}

/** Where a file that cannot be believed yet will stand once it is mended. */
function pathOfBroken(name: string): string {
  const slash = name.indexOf('/');
  return KINDS[name.slice(0, slash) as ContentKind].path(name.slice(slash + 1));
}

function listPaths(library: Library): string[] {
  const { articles, series, questions, mentors, topics, pages } = library;
  const lists = Object.values(KINDS).map(({ folder }) => href(`/${folder}/`));
  const single = (['/', '/search/', '/subscribe/', '/rss.xml'] as const).map(href);
  return [...single, ...lists, ...[articles, series, questions, mentors, topics, pages].flat().map(({ path }) => path)];
}

function voiceOf(entry: AnyEntry): string {
  return 'voice' in entry.data ? entry.data.voice : 'sincere';
}

const REFUSED = new Set(['script', 'style', 'iframe', 'object', 'embed', 'form', 'input', 'button', 'link', 'meta', 'base', 'template']);

type AnyEntry = Entry<'article'> | Entry<'question'> | Entry<'answer'> | Entry<'page'>;
