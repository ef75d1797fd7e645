import type { Diagnostic } from '../diagnostics.ts';
import { describeRun, MAX_LOOK, type Run } from './describe-invisible.ts';
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
    const told = runs.slice(0, MAX_TOLD);
    return { clean, diagnostics: told.map((run) => describeRun(file, line, index + 1, run, clean)) };
  });
  return {
    text: lines.map(({ clean }) => clean).join('\n'),
    diagnostics: lines.flatMap(({ diagnostics }) => diagnostics),
  };
}

/** How many of one line are told. */
const MAX_TOLD = 5;

const SPACES = '\\u00a0\\u1680\\u2000-\\u200a\\u202f\\u205f\\u3000';
const BREAKS = '\\u0085\\u2028\\u2029';
const ZERO_WIDTH = '\\u200b\\u2060\\ufeff';
/** They turn the letters behind them round, up to the end of the paragraph: text of any direction needs only marks and isolates. */
const OVERRIDES = '\\u202d\\u202e';
/** Some scripts and emoji need them: they are wrong only where every other character is plain ASCII. */
const JOINERS = '\\u00ad\\u061c\\u180e\\u200c-\\u200f\\u202a-\\u202c\\u2061-\\u2064\\u2066-\\u2069';
/** XML 1.0 forbids them (section 2.2): one breaks a whole feed. */
const CONTROLS = '\\u0000-\\u0008\\u000b\\u000c\\u000e-\\u001f\\ufffe\\uffff';

const SUSPECT = new RegExp(`[${SPACES}${BREAKS}${ZERO_WIDTH}${OVERRIDES}${JOINERS}${CONTROLS}]`);
const NEVER_MEANT = new RegExp(`[${ZERO_WIDTH}${OVERRIDES}${CONTROLS}]+`, 'g');
const LINE_BREAKS = new RegExp(`[${BREAKS}]+`, 'g');
const FORMAT = new RegExp(`[${JOINERS}]+`, 'g');

/** An address in a link, and a tag. */
const BODY_TOKENS = /\]\([^)\s]*\)|<\/?[A-Za-z][^<>]*>/g;

function findRuns(line: string, isField: boolean): Run[] {
  if (!SUSPECT.test(line)) return [];
  const spaces = [...line.matchAll(ALL_SPACES)].map((match) => runOf(match, true));
  const found = [
    ...spaces.filter((run) => isSyntax(run, line, isField)),
    ...[...line.matchAll(LINE_BREAKS)].map((match) => runOf(match, true)),
    ...[...line.matchAll(NEVER_MEANT)].map((match) => runOf(match, false)),
    ...findFormats(line, isField),
  ];
  return joinRuns(found.toSorted((a, b) => a.start - b.start));
}

const ALL_SPACES = new RegExp(`[${SPACES}]+`, 'g');

/** Whether a space stands where only an ordinary one is read. */
function isSyntax({ start, characters }: Run, line: string, isField: boolean): boolean {
  const end = start + characters.length;
  const isNear = start < MAX_LOOK;
  const before = line.slice(Math.max(0, start - MAX_LOOK), start);
  const after = line.slice(end, end + MAX_LOOK);
  if (isField)
    return (
      (isNear && FIELD_START.test(before)) ||
      after.trim() === '' ||
      (LIST.test(line) && (LIST_MARK.test(before) || /^[\]},]/.test(after)))
    );
  return (isNear && BODY_START.test(before)) || (IN_TAG.test(before) && /^(?:[\w-]+=|\/?>)/.test(after));
}

/** Before the value of a field: its name, its hyphen, or nothing but its indent. */
const FIELD_START = /^\s*(?:-\s*)*(?:["']?[\w-]+["']?:\s*)?$/;
/** A list in brackets, and what separates its entries. */
const LIST = /^\s*(?:-\s*)*(?:[\w-]+:\s*)?[[{]/;
const LIST_MARK = /[[{,]\s*(?:[\w-]+:\s*)?$/;
/** The marks of Markdown that begin a line, and a tag that is not ended yet. */
const BODY_START = /^\s*(?:#{1,6}|[-*+>]|\d+[.)])$/;
const IN_TAG = /<\/?[A-Za-z][\w.]*(?:\s[^<>]*)?$/;

/** Runs of which those that touch are one. */
function joinRuns(runs: readonly Run[]): Run[] {
  const joined: Run[] = [];
  for (const run of runs) {
    const last = joined.at(-1);
    if (
      last !== undefined &&
      last.isSpace === run.isSpace &&
      last.start + last.characters.length >= run.start
    )
      last.characters += run.characters;
    else joined.push({ ...run });
  }
  return joined;
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
  const ends = runs.map(({ start, characters }) => start + characters.length);
  const pieces = runs.map(
    ({ start, isSpace }, index) => line.slice(ends[index - 1] ?? 0, start) + (isSpace ? ' ' : ''),
  );
  return pieces.join('') + line.slice(ends.at(-1) ?? 0);
}

/** How many lines of a file are fields: all of a YAML file, the frontmatter of another. */
function countFieldLines(file: string, text: string): number {
  if (file.endsWith('.yaml')) return Infinity;
  return text.slice(0, findFrontmatter(text)?.body ?? 0).split('\n').length - 1;
}
