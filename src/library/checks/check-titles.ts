import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { documentTitle, KINDS, kindsWith, type Voice } from '../../content/kinds.ts';
import { diagnosticAt, type Source } from '../../content/source.ts';
import { entriesOf, type Entries } from '../../content/validate.ts';
import { site, voices } from '../../site.ts';
import { listAll } from '../kinds/registry.ts';
import type { Library } from '../types.ts';

/** The pages that list something, by their titles: no piece may be called like one of them, in the same voice. */
export const LIST_TITLES: readonly (readonly [title: string, voice?: Voice])[] = [
  [site.name],
  ['Topics'],
  ['Search'],
  ['Memos', 'satire'],
  ['Series', 'satire'],
  ['Series', 'sincere'],
  ['Series'],
  ['Roadmap', 'satire'],
  ['Deducted', 'satire'],
  [`The ${voices.sincere.desk}`, 'sincere'],
  ['Mentors', 'sincere'],
  ['Companies', 'sincere'],
  ['Reading list', 'sincere'],
];

/**
 * Titles and summaries that two pages share: tabs, search engines and previews would not tell the two apart. The newer of
 * two is wrong. What is no page yet, such as a draft, may still change.
 * @param coming what readers will see once every piece that has a date is published
 */
export function checkTitles(entries: Entries, coming: Library): Diagnostic[] {
  const shown = new Set(listAll(coming).flatMap((one) => ('file' in one ? [one.file] : [])));
  const fresh = new Set(coming.pieces.filter(({ isNew }) => isNew).map(({ file }) => file));
  const pages = listPages(entries, fresh).filter(({ source }) => shown.has(source.file));
  const fixed = [
    ...LIST_TITLES.map(([title, voice]) => ({
      shown: documentTitle(title, voice),
      where: `a list of the site`,
    })),
    ...coming.companies.map(({ name, path }) => ({
      shown: documentTitle(name, KINDS.company.voice),
      where: path,
    })),
  ];
  const described = pages.filter(({ summary }) => summary !== undefined);
  return [
    ...findShared(pages, fixed),
    ...findShared(
      described.map(({ summary = '', ...page }) => ({ ...page, shown: summary, field: 'summary' })),
      [],
    ),
  ];
}

/** A page as it is told from others. */
interface TitledPage {
  source: Source;
  field: string;
  shown: string;
  summary?: string | undefined;
}

/**
 * Every page that a file makes, the oldest first; one without a date is older than all that have one, and what no reader
 * has seen yet is newer than the rest.
 */
function listPages(entries: Entries, fresh: ReadonlySet<string>): TitledPage[] {
  const pieces = entriesOf(entries, kindsWith('title')).filter(({ source }) => source.kind !== 'promise');
  const titled = pieces.flatMap(({ data, source }) => {
    if (!('voice' in data)) return [];
    const published = 'published' in data ? data.published : '';
    return [
      {
        source,
        field: 'title',
        shown: documentTitle(data.title, data.voice),
        summary: data.summary,
        published,
      },
    ];
  });
  const people = [...entries.mentor.values()].map(({ data, source }) => ({
    source,
    field: 'name',
    shown: documentTitle(data.name, KINDS.mentor.voice),
    published: '',
  }));
  return [...people, ...titled].toSorted(
    (a, b) =>
      Number(fresh.has(a.source.file)) - Number(fresh.has(b.source.file)) ||
      compare(a.published, b.published) ||
      compare(a.source.file, b.source.file),
  );
}

function findShared(
  pages: readonly TitledPage[],
  fixed: readonly { shown: string; where: string }[],
): Diagnostic[] {
  const first = new Map(fixed.map(({ shown, where }) => [shown, where]));
  return pages.flatMap(({ source, field, shown }) => {
    const other = first.get(shown);
    if (other === undefined) first.set(shown, source.file);
    // Two mentors of one name are told of as such.
    if (other === undefined || (field === 'name' && other.includes('/mentors/'))) return [];
    const what = field === 'summary' ? 'summary' : field;
    return [
      diagnosticAt(
        source,
        field,
        `This ${what} is that of ${other} already.`,
        `Choose another ${what}: readers tell the two pages apart by it.`,
      ),
    ];
  });
}
