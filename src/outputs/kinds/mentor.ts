import { formatSourceDate } from '../../content/dates.ts';
import { KINDS } from '../../content/kinds.ts';
import { officeOf } from '../../library/desk/questions.ts';
import { hasPage } from '../../library/kinds/registry.ts';
import type { Library, Mentor } from '../../library/types.ts';
import { cardFile, type Card } from '../cards/card.ts';
import { companyNames } from '../search/company-names.ts';
import { nameOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const mentor: OutputKind<Mentor> = {
  documents: (one, library) => [mentorDocument(one, library)],
  cards: (one) => (hasPage(one) ? [cardOfMentor(one)] : []),
};

function mentorDocument(one: Mentor, library: Library): SearchDocument {
  const office = officeOf(one);
  const former = one.formerly.length > 0 ? [`Formerly ${one.formerly.join(', ')}.`] : [];
  const answers = library
    .answersBy(one)
    .map(
      ({ question, answer }) =>
        `${question.title} ${answer.stance}. As ${officeOf(answer)}, ${formatSourceDate(answer)}.`,
    );
  const company = companyNames(library)(one);
  const named = nameOf({ path: one.path, title: one.name, voice: 'sincere' });
  return {
    ...named,
    kind: KINDS.mentor.one,
    detail: office,
    facets: { ...named.facets, mentor: [one.name], company: company === undefined ? [] : [company] },
    lead: [office, ...former],
    tail: answers,
  };
}

function cardOfMentor(one: Mentor): Card {
  return {
    file: cardFile(one),
    voice: 'sincere',
    title: one.name,
    line: officeOf(one),
    monogram: one.initials,
  };
}
