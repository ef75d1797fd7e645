import { buildCompanies, checkCompanies, companyFinder } from '../desk/companies.ts';
import { listAnswered } from '../desk/questions.ts';
import type { Answered, Mentor } from '../types.ts';
import type { LibraryKind } from './library-kind.ts';

/** A company under all its names, and who answers or answered from it. */
interface Company {
  kind: 'company';
  id: string;
  path: string;
  name: string;
  /** The file that lists its names; a company with one name has none. */
  file?: string | undefined;
  /** Those who are recorded there. */
  now: readonly Mentor[];
  /** The answers that were given from there. */
  answers: readonly Answered[];
  /** Those who were there before. */
  formerly: readonly Mentor[];
}

export const company: LibraryKind<Company> = {
  list: ({ entries, list }) =>
    buildCompanies(companyFinder(entries), list('mentor'), listAnswered(list('question'))),
  check: checkCompanies,
  files: ({ file, now, formerly }) => [
    ...(file === undefined ? [] : [file]),
    ...[...now, ...formerly].map((one) => one.file),
  ],
};
