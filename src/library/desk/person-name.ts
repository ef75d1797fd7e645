/** A name in its parts, as an index needs them: "Dr. Ada King, PhD". */
export interface PersonName {
  /** "Dr." */
  title: string;
  /** "Ada" */
  given: string;
  /** "King" */
  family: string;
  /** "PhD", "Jr." */
  suffix: string;
}

/** The parts of a name. Titles before it and what stands behind it are no part of the family's name. */
export function readName(name: string): PersonName {
  const [bare = '', ...behind] = name.split(/,\s*/);
  const words = bare.split(/\s+/).filter(Boolean);
  const from = words.findIndex((word) => !isTitle(word));
  const to = words.findLastIndex((word) => !isSuffix(word));
  // A name of titles and suffixes alone is a name.
  const [first, last] = from === -1 || to < from ? [0, words.length - 1] : [from, to];
  return {
    title: words.slice(0, first).join(' '),
    given: words.slice(first, last).join(' '),
    family: words[last] ?? '',
    suffix: [...words.slice(last + 1), ...behind].join(', '),
  };
}

/** A name as an index has it: "Rajan, Sandeep"; "King, Dr. Ada, PhD". */
export function surnameFirst(name: string): string {
  const { title, given, family, suffix } = readName(name);
  const before = [title, given].filter(Boolean).join(' ');
  return [family, before, suffix].filter(Boolean).join(', ');
}

/** `Dr.` and `Dr`; a word with a full stop that is not an initial. */
function isTitle(word: string): boolean {
  return TITLES.has(word.toLowerCase().replace(/\.$/, '')) || ABBREVIATED.has(word.toLowerCase());
}

/** By its capitals: Ma and Md are names too. */
function isSuffix(word: string): boolean {
  return SUFFIXES.has(word.replaceAll('.', ''));
}

const TITLES = new Set('dr prof professor mr mrs ms miss mx sir dame lord lady'.split(' '));
const ABBREVIATED = new Set('rev. hon. fr. capt. col. gen. ing. dipl.-ing. mag. drs.'.split(' '));
const SUFFIXES = new Set(
  'Jr Sr II III IV PhD DPhil MD MBA MSc BSc MA BA MS BS DDS JD LLM LLB EdD CPA CFA PMP OBE MBE CBE Esq FRS'.split(
    ' ',
  ),
);
