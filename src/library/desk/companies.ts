import { KINDS } from '../../content/kinds.ts';
import type { Entries } from '../../content/validate.ts';
import { compare, type Diagnostic } from '../../content/diagnostics.ts';
import { diagnosticAt } from '../../content/source.ts';
import { topicId } from '../../content/slug.ts';
import type { Answered, Company, Mentor } from '../types.ts';

/** A company for any of its names. */
export type FindCompany = (name: string) => Pick<Company, 'id' | 'name' | 'file'>;

/** Finds a company by any name that it goes by; one without a file goes by the name itself. */
export function companyFinder(entries: Entries): FindCompany {
  const known = new Map(
    [...entries.company.values()].flatMap(({ id, data, source: { file } }) =>
      [data.name, ...data.names].map((name) => [fold(name), { id, name: data.name, file }] as const),
    ),
  );
  return (name) => known.get(fold(name)) ?? { id: topicId(name), name };
}

/** Every company of somebody who answers or answered, by name. One from which nothing was answered has no page, and stands in the list. */
export function buildCompanies(
  find: FindCompany,
  mentors: readonly Mentor[],
  answered: readonly Answered[],
): Company[] {
  const companies = new Map<
    string,
    ReturnType<FindCompany> & { now: Mentor[]; answers: Answered[]; formerly: Mentor[] }
  >();
  const at = (name: string) => {
    const found = find(name);
    const company = companies.get(found.id) ?? { ...found, now: [], answers: [], formerly: [] };
    companies.set(found.id, company);
    return company;
  };
  const answersOf = Map.groupBy(answered, ({ answer }) => answer.mentor.id);
  for (const mentor of mentors) if (mentor.company !== undefined) at(mentor.company).now.push(mentor);
  for (const one of answered) if (one.answer.company !== undefined) at(one.answer.company).answers.push(one);
  for (const mentor of mentors)
    for (const name of formerNames(mentor, answersOf.get(mentor.id) ?? []))
      addOnce(at(name).formerly, mentor);
  return [...companies.values()]
    .map(({ now, formerly, ...company }): Company => ({
      kind: 'company',
      path:
        company.answers.length > 0 ? KINDS.company.path(company.id) : `${KINDS.company.list}#${company.id}`,
      ...company,
      now,
      formerly: formerly.filter((mentor) => !now.includes(mentor)),
    }))
    .filter(({ id }) => id !== '')
    .toSorted((a, b) => compare(a.name.toLowerCase(), b.name.toLowerCase()) || compare(a.id, b.id));
}

/** Names that two companies claim. */
export function checkCompanies(entries: Entries): Diagnostic[] {
  const claimed = new Map<string, string>();
  return [...entries.company.values()].flatMap(({ data, source }) =>
    [data.name, ...data.names].flatMap((name, index) => {
      const first = claimed.get(fold(name));
      claimed.set(fold(name), source.file);
      if (first === undefined) return [];
      return [
        diagnosticAt(
          source,
          index === 0 ? 'name' : `names.${index - 1}`,
          `"${name}" is a name of the company in ${first} already.`,
          'Let one of the two have it.',
        ),
      ];
    }),
  );
}

/** Where a mentor was before, and where they answered from without being there any more. */
function formerNames(mentor: Mentor, own: readonly Answered[]): string[] {
  return [
    ...mentor.formerly,
    ...own.flatMap(({ answer }) => [
      ...answer.formerly,
      ...(answer.company === undefined ? [] : [answer.company]),
    ]),
  ].map(companyOf);
}

/** "VP Product at Localytics" names a role as well. */
function companyOf(former: string): string {
  return former.split(/ at /).at(-1) ?? former;
}

function addOnce(mentors: Mentor[], mentor: Mentor): void {
  if (!mentors.includes(mentor)) mentors.push(mentor);
}

function fold(name: string): string {
  return name.normalize('NFKC').toLowerCase();
}
