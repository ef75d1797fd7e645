import { KINDS } from '../../content/kinds.ts';
import { hasPage } from '../../library/kinds/registry.ts';
import type { Company, Mentor } from '../../library/types.ts';
import { count } from '../../library/views/wording.ts';
import { nameOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const company: OutputKind<Company> = {
  documents: (one) => (hasPage(one) ? [companyDocument(one)] : []),
  cards: () => [],
};

function companyDocument({ name, path, now, formerly, answers }: Company): SearchDocument {
  const names = (mentors: readonly Mentor[]) => mentors.map((mentor) => `${mentor.name}, ${mentor.role}.`);
  const named = nameOf({ path, title: name, voice: 'sincere' });
  const detail = count(now.length + formerly.length, KINDS.mentor);
  return {
    ...named,
    kind: KINDS.company.one,
    detail,
    facets: { ...named.facets, company: [name] },
    lead: names(now),
    tail: [...names(formerly), ...answers.map(({ question }) => question.title)],
  };
}
