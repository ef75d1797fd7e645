import type { Diagnostic } from '../../../content/diagnostics.ts';
import type { Entries, Entry } from '../../../content/validate.ts';

/** Amends again and again for every name, until nothing is a slip any more. */
export function amendEach(
  entries: Entries,
  names: readonly string[],
  amend: (entries: Entries, name: string) => Amended | undefined,
): Amended {
  return names.reduce<Amended>(
    (before, name) => {
      let read = before;
      for (let next = amend(read.entries, name); next !== undefined; next = amend(read.entries, name))
        read = { entries: next.entries, diagnostics: [...read.diagnostics, ...next.diagnostics] };
      return read;
    },
    { entries, diagnostics: [] },
  );
}

/** The questions with another name at a place of one's list. */
export function replaceInList(
  questions: Entries['question'],
  question: Entry<'question'>,
  index: number,
  meant: string,
): Entries['question'] {
  const answers = question.data.answers.with(index, meant);
  return new Map(questions).set(question.id, { ...question, data: { ...question.data, answers } });
}

/** Entries in which one has another id. */
export function rekey<Value extends Entry>(
  entries: Map<string, Value>,
  id: string,
  meant: string,
): Map<string, Value> {
  return new Map(
    [...entries].map(([key, entry]) => (key === id ? [meant, { ...entry, id: meant }] : [key, entry])),
  );
}

/** The mentor after whom an answer is named, by the answer's id. */
export function mentorOf(answer: string): string {
  return answer.split('/')[1] ?? '';
}

/** Entries of which some were read as they were meant, and the slips in them. */
export interface Amended {
  entries: Entries;
  diagnostics: readonly Diagnostic[];
}
