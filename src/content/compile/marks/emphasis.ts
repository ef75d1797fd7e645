import type { Explanation } from '../../diagnostics.ts';

/** The first mark of emphasis in a text that neither opens nor closes anything (CommonMark 0.31, section 6.2). */
export function findEmphasis(text: string): { index: number; explanation: Explanation } | undefined {
  if (!/[*_~]/.test(text)) return undefined;
  const runs = [...text.matchAll(/\*+|(?<![_\\])_{1,2}(?!_)|~~+/g)].map(({ 0: marks, index }) => ({
    marks,
    index,
    before: text.slice(0, index),
    after: text.slice(index + marks.length),
  }));
  const found = runs.find((run) => isLeftOver(run, runs.length));
  return found && { index: found.index, explanation: explain(found) };
}

interface Run {
  marks: string;
  index: number;
  before: string;
  after: string;
}

function isLeftOver({ marks, before, after }: Run, count: number): boolean {
  const [isAfterSpace, isBeforeSpace] = [/(?:^|[\s(“‘"'—–[])$/.test(before), /^(?:\s|$)/.test(after)];
  const opens = isAfterSpace && OPENED.test(after);
  if (marks.length === 1) return opens;
  if (marks.startsWith('*')) {
    if (isAfterSpace && isBeforeSpace) return true;
    // A word of which some letters are stars.
    return !(
      count === 1 &&
      /\p{L}{1,3}$/u.test(before) &&
      (!isBeforeSpace || /(?<!\p{L})\p{L}{1,3}$/u.test(before))
    );
  }
  return marks.startsWith('_')
    ? opens || (/\S$/.test(before) && /^(?:[\s.,;:!?]|$)/.test(after))
    : !(isAfterSpace && isBeforeSpace);
}

const OPENED = /^["'“‘([]?[\p{L}\p{N}\uFFFC]/u;

function explain({ marks, before, after }: Run): Explanation {
  const name = marks.length > 3 ? marks.slice(0, 3) : marks;
  const [, inside, word] =
    new RegExp(`^([^*\\n]*[\\p{P}])${name.replaceAll('*', '\\*')}([\\p{L}\\p{N}]+)`, 'u').exec(after) ?? [];
  if (inside !== undefined)
    return {
      message: `The closing ${name} behind "${inside.split(/\s/).at(-1)}" touches "${word}", and closes nothing.`,
      hint: `Write a space between them: ${name}${inside}${name} ${word}.`,
    };
  const isAtLineStart = /(?:^|\n) *$/.test(before);
  const list = marks === '*' && isAtLineStart ? `Write - and a space before the entry of a list, ` : 'Write ';
  return {
    message:
      `The mark ${name} stands before "${after.trim().split(/\s/)[0] || '…'}" and sets nothing.`.replace(
        'before "…"',
        'in the text',
      ),
    hint: `${list}${name}words${name} with no space inside the marks, or ${name.replaceAll(/./g, '\\$&')} where they are meant.`,
  };
}
