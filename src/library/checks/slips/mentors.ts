import { findNearest } from '../../../content/did-you-mean.ts';
import { diagnosticAt } from '../../../content/source.ts';
import { entriesWithBody, isMissing, type Entries, type Entry } from '../../../content/validate.ts';
import { amendEach, mentorOf, rekey, type Amended } from './amend.ts';

/** A mentor's record that nobody names, while answers are named for a mentor who has none. */
export function amendMentors(entries: Entries): Amended {
  const named = new Set([
    ...[...entries.answer.keys()].map(mentorOf),
    ...[...entries.question.values()].flatMap(listNamed),
    ...entriesWithBody(entries).flatMap(
      ({ source }) => source.body?.links.flatMap(({ address }) => MENTOR.exec(address)?.[1] ?? []) ?? [],
    ),
  ]);
  const idle = [...entries.mentor.values()].filter(
    ({ id, data }) => !named.has(id) && data.roster === undefined,
  );
  const missing = new Set(
    [...entries.answer.keys()].map(mentorOf).filter((id) => isMissing(entries, 'mentor', id)),
  );
  return amendEach(entries, [...missing], (at, id) => {
    const meant = findNearest(
      id,
      idle.map((one) => one.id),
    );
    const record = idle.find((one) => one.id === meant);
    if (record === undefined || !at.mentor.has(record.id)) return undefined;
    const file = record.source.file.replace(`${record.id}.yaml`, `${id}.yaml`);
    return {
      entries: { ...at, mentor: rekey(at.mentor, record.id, id) },
      diagnostics: [
        diagnosticAt(
          record.source,
          '',
          `The file is named for "${record.id}", and the answers are named for "${id}".`,
          `Rename it to ${file}, or the answers and their place in "answers".`,
        ),
      ],
    };
  });
}

const MENTOR = /^\/mentors\/([^/]+)\//;

/** Every mentor whom a question names: in its list, in its findings, and in its short answer. */
function listNamed({ data, source }: Entry<'question'>): string[] {
  const { answers, agree, differ } = data;
  const cited = source.body?.sentences.flatMap(({ by }) => by) ?? [];
  return [...answers, ...[...agree, ...differ].flatMap(({ mentors }) => mentors), ...cited];
}
