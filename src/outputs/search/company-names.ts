import { memoize } from '../../memoize.ts';
import type { Answer, Library, Mentor } from '../../library/types.ts';

/** The one name that a company has in the search, whatever the answer or the record calls it. */
export const companyNames = memoize(({ companies }: Library) => {
  const names = new Map<Answer | Mentor, string>();
  for (const { name, now, answers } of companies) {
    for (const mentor of now) names.set(mentor, name);
    for (const { answer } of answers) names.set(answer, name);
  }
  return (one: Answer | Mentor) => names.get(one);
});
