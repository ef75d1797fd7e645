import { KINDS, type Voice } from './kinds.ts';
import { paginate, type Paged } from './paging.ts';
import { nounOf } from './phrases.ts';
import { compare } from './problems.ts';
import { href } from '../site.ts';
import type { Library } from './types.ts';

/** Something that can be looked up by its title or name. */
export interface Listed {
  title: string;
  path: string;
  /** Who speaks there; a person, a company and a topic are named, and do not speak. */
  voice?: Voice | undefined;
  kind: string;
}

/** What begins with one letter. */
export interface Letter {
  /** A to Z, or "0–9" for what begins with none of them. */
  letter: string;
  /** Its word in the address. */
  slug: string;
  /** Where it is listed when one page does not hold the index. */
  path: string;
  entries: readonly Listed[];
}

/** Everything that has a title or a name, by letter: titles by the first word that says something, people by the last. */
export function listByLetter(library: Library): Letter[] {
  const letters = new Map<string, (Listed & { key: string })[]>();
  for (const entry of listAll(library)) {
    const letter = /^[a-z]/.test(entry.key) ? entry.key.charAt(0).toUpperCase() : NUMBERS;
    const entries = letters.get(letter);
    if (entries === undefined) letters.set(letter, [entry]);
    else entries.push(entry);
  }
  return [...letters].toSorted(([a], [b]) => compare(a, b)).map(([letter, entries]) => ({
    letter,
    slug: letter === NUMBERS ? '0-9' : letter.toLowerCase(),
    path: href(`/search/${letter === NUMBERS ? '0-9' : letter.toLowerCase()}/`),
    entries: entries.toSorted((a, b) => compare(a.key, b.key) || compare(a.path, b.path)).map(({ key: _, ...entry }) => entry),
  }));
}

/** The pages of an index that is too long for one, none where it is not. */
export function pageLetters(letters: readonly Letter[]): (Paged<Listed> & Pick<Letter, 'letter' | 'slug'>)[] {
  return isShort(letters) ? [] : letters.flatMap(({ letter, slug, path, entries }) => paginate(entries, path, ENTRIES_PER_LETTER_PAGE).map((paged) => ({ ...paged, letter, slug })));
}

/** Whether one page holds the whole index. */
export function isShort(letters: readonly Letter[]): boolean {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0) <= MOST_ON_ONE_PAGE;
}

function listAll({ articles, questions, mentors, companies, series, topics, readings, terms, pages }: Library): (Listed & { key: string })[] {
  const of = (kind: string, title: string, path: string, voice?: Voice, key = keyOf(title)) => ({ title, path, voice, kind, key });
  return [
    ...articles.map((article) => of(nounOf(article).one, article.title, article.path, article.voice)),
    ...articles.flatMap(({ path, voice, body }) => body.exhibits.map(({ title, slug }) => of('exhibit', title, `${path}#${slug}`, voice))),
    ...questions.map(({ title, path }) => of(KINDS.question.one, title, path, 'sincere')),
    ...mentors.map(({ name, path }) => of(KINDS.mentor.one, name, path, undefined, keyOf(`${name.split(' ').at(-1)} ${name}`))),
    ...companies.map(({ name, path }) => of(KINDS.company.one, name, path)),
    ...series.map(({ title, path, voice }) => of(KINDS.series.one, title, path, voice)),
    ...topics.map(({ name, path }) => of(KINDS.topic.one, name, path)),
    ...readings.map(({ title, id }) => of('recommended', title, href(`/reading/#${id}`), 'sincere')),
    ...terms.map(({ term, id }) => of('term', term, href(`/house-style/#${id}`), 'satire')),
    ...pages.map(({ title, path, voice }) => of(KINDS.page.one, title, path, voice)),
  ];
}

/** By what a title stands in the alphabet: without accents, marks and a leading article. */
function keyOf(title: string): string {
  return title
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:the|an?) /, '');
}

const NUMBERS = '0–9';

/** Few enough for one page that comes in one round trip. */
const MOST_ON_ONE_PAGE = 180;
const ENTRIES_PER_LETTER_PAGE = 200;
