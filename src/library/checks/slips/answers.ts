import { findNearest } from '../../../content/did-you-mean.ts';
import { diagnosticAt } from '../../../content/source.ts';
import { isMissing, type Entries, type Entry } from '../../../content/validate.ts';
import { amendEach, mentorOf, rekey, replaceInList, type Amended } from './amend.ts';

/** An answer that a question lists under a name a slip away from its file's. */
export function amendAnswers(entries: Entries): Amended {
  return amendEach(entries, [...entries.question.keys()], (at, id) => {
    const question = at.question.get(id);
    if (question === undefined) return undefined;
    const { answers } = question.data;
    const beside = answersTo(at, id).filter((mentor) => !answers.includes(mentor));
    const index = answers.findIndex(
      (mentor) => isMissing(at, 'answer', `${id}/${mentor}`) && findNearest(mentor, beside) !== undefined,
    );
    const listed = answers[index];
    const file = listed === undefined ? undefined : findNearest(listed, beside);
    if (listed === undefined || file === undefined) return undefined;
    const isFile = isMissing(at, 'mentor', file) && !isMissing(at, 'mentor', listed);
    return isFile ? amendFile(at, `${id}/${file}`, listed) : amendList(at, question, index, file);
  });
}

function amendList(entries: Entries, question: Entry<'question'>, index: number, meant: string): Amended {
  return {
    entries: { ...entries, question: replaceInList(entries.question, question, index, meant) },
    diagnostics: [
      diagnosticAt(
        question.source,
        `answers.${index}`,
        `"answers" names "${question.data.answers[index]}", but there is no such answer to this question.`,
        `Did you mean "${meant}"?`,
      ),
    ],
  };
}

function amendFile(entries: Entries, id: string, meant: string): Amended {
  const source = entries.answer.get(id)?.source;
  const [question = ''] = id.split('/');
  const message = `The file is named for "${mentorOf(id)}", but there is no such mentor.`;
  return {
    entries: { ...entries, answer: rekey(entries.answer, id, `${question}/${meant}`) },
    diagnostics: source === undefined ? [] : [diagnosticAt(source, '', message, `Did you mean "${meant}"?`)],
  };
}

/** An answer that has one name in its file and in the list, a slip away from a mentor's. */
export function amendPairs(entries: Entries): Amended {
  return amendEach(entries, [...entries.answer.keys()], (at, id) => {
    const [questionId = ''] = id.split('/');
    const name = mentorOf(id);
    const question = at.question.get(questionId);
    const index = question?.data.answers.indexOf(name) ?? -1;
    if (question === undefined || index === -1 || !isMissing(at, 'mentor', name)) return undefined;
    const free = [...at.mentor.keys()].filter((mentor) => !question.data.answers.includes(mentor));
    const meant = findNearest(name, free);
    if (meant === undefined) return undefined;
    const { entries: renamed, diagnostics } = amendFile(at, id, meant);
    return {
      entries: { ...renamed, question: replaceInList(renamed.question, question, index, meant) },
      diagnostics: diagnostics.map((diagnostic) => ({
        ...diagnostic,
        hint: `Rename it to ${meant}.mdx, and write "${meant}" in "answers" of ${question.source.file}.`,
      })),
    };
  });
}

function answersTo({ answer }: Entries, question: string): string[] {
  return [...answer.keys()].filter((id) => id.startsWith(`${question}/`)).map(mentorOf);
}
