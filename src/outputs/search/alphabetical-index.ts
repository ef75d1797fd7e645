import { KINDS, type Voice } from '../../content/kinds.ts';
import { memoize } from '../../memoize.ts';
import { surnameFirst } from '../../library/desk/person-name.ts';
import { paginate, type Paged } from '../../library/views/paginate.ts';
import { compare } from '../../content/diagnostics.ts';
import type { SearchDocument } from './document.ts';
import { listSearchDocuments } from './documents.ts';
import { HELP } from './question-documents.ts';
import { href } from '../../site.ts';
import type { Library } from '../../library/types.ts';

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
export const listByLetter: (library: Library) => readonly Letter[] = memoize((library) => {
  const named = listSearchDocuments(library).filter(({ kind }) => !UNLISTED.includes(kind));
  const entries = named
    .map((document) => ({ ...listOne(document), key: keyOf(document) }))
    .toSorted((a, b) => compare(a.key, b.key) || compare(a.path, b.path));
  const letters = Map.groupBy(entries, ({ key }) =>
    /^[a-z]/.test(key) ? key.charAt(0).toUpperCase() : NUMBERS,
  );
  return [...letters]
    .toSorted(([a], [b]) => compare(a, b))
    .map(([letter, all]) => {
      const slug = letter.toLowerCase().replace('–', '-');
      return {
        letter,
        slug,
        path: href(`/search/${slug}/`),
        entries: all.map(({ key: _, ...entry }) => entry),
      };
    });
});

/** The pages of an index that is too long for one, none where it is not. */
export function pageLetters(letters: readonly Letter[]): (Paged<Listed> & Pick<Letter, 'letter' | 'slug'>)[] {
  return isShort(letters)
    ? []
    : letters.flatMap(({ letter, slug, path, entries }) =>
        paginate(entries, path, ENTRIES_PER_LETTER_PAGE).map((paged) => ({ ...paged, letter, slug })),
      );
}

/** Whether one page holds the whole index. */
export function isShort(letters: readonly Letter[]): boolean {
  return letters.reduce((sum, { entries }) => sum + entries.length, 0) <= MAX_ON_ONE_PAGE;
}

function listOne({ title, path, kind, facets }: SearchDocument): Listed {
  return {
    title: PEOPLE.includes(kind) ? surnameFirst(title) : title,
    path: href(path as `/${string}`),
    kind,
    voice: SILENT.includes(kind) ? undefined : facets.voice[0],
  };
}

/** By what a title stands in the alphabet: without accents, marks and a leading article. */
function keyOf({ title, kind }: SearchDocument): string {
  const name = PEOPLE.includes(kind) ? surnameFirst(title) : title;
  return name
    .normalize('NFD')
    .replaceAll(/\p{M}/gu, '')
    .toLowerCase()
    .replace(/^[^\p{L}\p{N}]+/u, '')
    .replace(/^(?:the|an?) /, '');
}

/** What stands with a question, under the question's title. */
const UNLISTED: readonly string[] = [KINDS.answer.one, HELP];

/** What is named, and does not speak. */
const SILENT: readonly string[] = [
  KINDS.mentor.one,
  KINDS.contributor.one,
  KINDS.company.one,
  KINDS.topic.one,
];

/** Whoever is looked up by the family's name. */
const PEOPLE: readonly string[] = [KINDS.mentor.one, KINDS.contributor.one];

const NUMBERS = '0–9';

/** Few enough for one page that comes in one round trip. */
const MAX_ON_ONE_PAGE = 180;
const ENTRIES_PER_LETTER_PAGE = 200;
