import type { Diagnostic } from '../diagnostics.ts';
import { findFrontmatter } from './frontmatter.ts';

/**
 * Every character that nobody sees and nobody means, with its name and place, and the text as it was meant: without
 * them, and with ordinary spaces. What is read of that text shows no fault that follows from one.
 */
export function cleanInvisible(file: string, text: string): { text: string; diagnostics: Diagnostic[] } {
  if (!SUSPECT.test(text)) return { text, diagnostics: [] };
  const fieldLines = countFieldLines(file, text);
  const lines = text.split('\n').map((line, index) => {
    const runs = findRuns(line, index < fieldLines);
    const clean = replaceRuns(line, runs);
    return { clean, diagnostics: runs.map((run) => describeRun(file, line, index + 1, run, clean)) };
  });
  return {
    text: lines.map(({ clean }) => clean).join('\n'),
    diagnostics: lines.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** Consecutive characters of one line that are wrong. */
interface Run {
  start: number;
  characters: string;
  isSpace: boolean;
}

const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const BREAKS = '\\u0085\\u2028\\u2029';
const ZERO_WIDTH = '\\u200b\\u2060\\ufeff';
/** Some scripts and emoji need them: they are wrong only where every other character is plain ASCII. */
const JOINERS = '\\u00ad\\u061c\\u180e\\u200c-\\u200f\\u202a-\\u202e\\u2061-\\u2064\\u2066-\\u2069';
/** XML 1.0 forbids them (section 2.2): one breaks a whole feed. */
const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';

const SUSPECT = new RegExp(`[${SPACES}${BREAKS}${ZERO_WIDTH}${JOINERS}${CONTROLS}]`);
const NEVER_MEANT = new RegExp(`[${ZERO_WIDTH}${CONTROLS}]+`, 'g');
const LINE_BREAKS = new RegExp(`[${BREAKS}]+`, 'g');
const FORMAT = new RegExp(`[${JOINERS}]+`, 'g');

/** Around a value of a field: before and behind its name or its hyphen, and at the end of the line. */
const FIELD_SPACES = new RegExp(
  `(?<=^\\s*(?:-\\s*)*(?:["']?[\\w-]+["']?:\\s*)?)[${SPACES}]+|[${SPACES}]+(?=\\s*$)`,
  'g',
);
/** The same in a list in brackets. */
const LIST_SPACES = new RegExp(
  `${FIELD_SPACES.source}|(?<=[\\[{,]\\s*(?:[\\w-]+:\\s*)?)[${SPACES}]+|[${SPACES}]+(?=[\\]},])`,
  'g',
);
const LIST = /^\s*(?:-\s*)*(?:[\w-]+:\s*)?[[{]/;
/** Behind the marks of Markdown that begin a line, and between the parts of a tag. */
const BODY_SPACES = new RegExp(
  `(?<=^\\s*(?:#{1,6}|[-*+>]|\\d+[.)]))[${SPACES}]+|(?<=<\\/?[A-Za-z][\\w.]*(?:\\s[^<>]*)?)[${SPACES}]+(?=[\\w-]+=|\\/?>)`,
  'g',
);
/** An address in a link, and a tag. */
const BODY_TOKENS = /\]\([^)\s]*\)|<\/?[A-Za-z][^<>]*>/g;

function findRuns(line: string, isField: boolean): Run[] {
  if (!SUSPECT.test(line)) return [];
  const spaces = line.matchAll(isField ? (LIST.test(line) ? LIST_SPACES : FIELD_SPACES) : BODY_SPACES);
  const found = [
    ...[...spaces, ...line.matchAll(LINE_BREAKS)].map((match) => runOf(match, true)),
    ...line.matchAll(NEVER_MEANT).map((match) => runOf(match, false)),
    ...findFormats(line, isField),
  ];
  return found.toSorted((a, b) => a.start - b.start).reduce<Run[]>(joinRuns, []);
}

/** Adds a run to those before it, or to the last where it touches that. */
function joinRuns(runs: readonly Run[], run: Run): Run[] {
  const last = runs.at(-1);
  if (last === undefined || last.isSpace !== run.isSpace || last.start + last.characters.length < run.start)
    return [...runs, run];
  return [...runs.slice(0, -1), { ...last, characters: last.characters + run.characters }];
}

function runOf({ index, 0: characters }: RegExpMatchArray, isSpace: boolean): Run {
  return { start: index ?? 0, characters, isSpace };
}

function findFormats(line: string, isField: boolean): Run[] {
  const tokens = isField ? [{ index: 0, 0: line }] : [...line.matchAll(BODY_TOKENS)];
  return tokens.flatMap(({ index, 0: token }) => {
    if (/[^\0-\x7f]/.test(token.replaceAll(SUSPECTS, ''))) return [];
    return [...token.matchAll(FORMAT)].map((match) => runOf({ ...match, index: match.index + index }, false));
  });
}

const SUSPECTS = new RegExp(SUSPECT, 'g');

function replaceRuns(line: string, runs: readonly Run[]): string {
  return runs
    .toReversed()
    .reduce(
      (text, { start, characters, isSpace }) =>
        text.slice(0, start) + (isSpace ? ' ' : '') + text.slice(start + characters.length),
      line,
    );
}

function describeRun(file: string, line: string, number: number, run: Run, clean: string): Diagnostic {
  const { start, characters, isSpace } = run;
  const place = describePlace(line.slice(0, start), line.slice(start + characters.length));
  const name = describeCharacters(characters);
  const right = clean.trimEnd();
  const form = right.length <= MAX_FORM ? `: ${right}` : '.';
  return {
    file,
    line: number,
    column: start + 1,
    ...(isSpace
      ? {
          message: `${name} stands ${place}, where only an ordinary space is read.`,
          hint: `Write an ordinary space there${form}`,
        }
      : { message: `${name}, which nobody sees, stands ${place}.`, hint: `Delete it${form}` }),
  };
}

/** How long a line may be that is shown whole. */
const MAX_FORM = 100;

/** Where a character stands, by the words around it. */
function describePlace(before: string, after: string): string {
  const left = before.replaceAll(SUSPECTS, '').trimStart().slice(-MAX_WORDS);
  const right = after.replaceAll(SUSPECTS, '').trimEnd().slice(0, MAX_WORDS);
  if (left === '') return right === '' ? 'alone in the line' : `before "${right}"`;
  return right === '' ? `behind "${left}"` : `between "${left}" and "${right}"`;
}

const MAX_WORDS = 20;

/** "A zero-width space (U+200B)". Of several, the first is named. */
function describeCharacters(characters: string): string {
  const point = characters.charCodeAt(0);
  const code = `U+${point.toString(16).toUpperCase().padStart(4, '0')}`;
  return `A ${NAMES[point] ?? 'control character'} (${code})`;
}

const NAMES: Record<number, string> = {
  0x85: 'next-line character',
  0xa0: 'no-break space',
  0xad: 'soft hyphen',
  0x61c: 'direction mark',
  0x1680: 'wide space',
  0x180e: 'vowel separator',
  0x200b: 'zero-width space',
  0x200c: 'zero-width non-joiner',
  0x200d: 'zero-width joiner',
  0x200e: 'direction mark',
  0x200f: 'direction mark',
  0x2028: 'line separator',
  0x2029: 'paragraph separator',
  0x202f: 'narrow no-break space',
  0x205f: 'mathematical space',
  0x2060: 'word joiner',
  0x3000: 'wide space',
  0xfeff: 'byte order mark',
  ...Object.fromEntries([0, 1, 2, 3, 4, 5, 6, 7, 8, 9, 10].map((at) => [0x2000 + at, 'typographic space'])),
  ...Object.fromEntries(
    [0x202a, 0x202b, 0x202c, 0x202d, 0x202e, 0x2066, 0x2067, 0x2068, 0x2069].map((point) => [
      point,
      'direction mark',
    ]),
  ),
};

/** How many lines of a file are fields: all of a YAML file, the frontmatter of another. */
function countFieldLines(file: string, text: string): number {
  if (file.endsWith('.yaml')) return Infinity;
  return text.slice(0, findFrontmatter(text)?.body ?? 0).split('\n').length - 1;
}
