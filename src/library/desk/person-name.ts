/** The parts of a person's name: "Dr." "Ada Byron" "King" "PhD". */
export interface PersonName {
  title: string;
  given: string;
  surname: string;
  suffix: string;
}

/**
 * A name in its parts. The surname is the last word before what is written behind a name (Chicago Manual of Style 18, 16.41);
 * whatever follows a comma stands behind it.
 */
export function parseName(name: string): PersonName {
  const [whole = '', ...behind] = name.split(/,\s*/);
  const words = whole.trim().split(/\s+/);
  const start = Math.max(
    0,
    words.findIndex((word) => !TITLE.test(word)),
  );
  const end = words.findLastIndex((word) => !SUFFIX.test(word));
  // A name may consist of what looks like a title or a suffix.
  const own = end > start ? words.slice(start, end + 1) : words.slice(Math.min(start, words.length - 1));
  const last = start + own.length;
  return {
    title: words.slice(0, start).join(' '),
    given: own.slice(0, -1).join(' '),
    surname: own.at(-1) ?? '',
    suffix: [...words.slice(last), ...behind].join(', '),
  };
}

/** A name as an index has it: "Rajan, Sandeep", "King, Dr. Ada, PhD". */
export function surnameFirst(name: string): string {
  const { title, given, surname, suffix } = parseName(name);
  return [surname, [title, given].filter(Boolean).join(' '), suffix].filter(Boolean).join(', ');
}

/** What stands before a name. What is a first name too is a title only with its full stop. */
const TITLE = alone([
  /(?:Dr|Prof|Mr|Mrs|Ms|Mx|Rev|Dipl\.-Ing)\.?/,
  /Professor|Miss|Sir|Dame|Lord|Lady|Reverend|Herr|Frau/,
  /(?:Hon|Capt|Col|Gen|Maj|Lt|Sgt|Fr|Ing|Mag)\./,
]);

/** What stands behind a name, in its own capitals: "Ma" is a surname, and "MA" is none. */
const SUFFIX = alone([
  /(?:[JS]r|[JS]nr|Esq)\.?|I{2,3}|IV/,
  /(?:Ph\.?D|D\.?Phil|M\.?D|J\.?D|Ed\.?D|M\.?B\.?A|[MB]\.?Sc|[MB]\.?A|LL\.?[BM])\.?/,
  /CFA|CPA|PMP|CSM|CSPO|OBE|MBE|CBE|FRS/,
]);

function alone(words: readonly RegExp[]): RegExp {
  return new RegExp(`^(?:${words.map(({ source }) => source).join('|')})$`);
}
