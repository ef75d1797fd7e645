import { suggest } from '../../content/did-you-mean.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import { CONTENT_FACTS, KINDS } from '../../content/kinds.ts';
import { isFileName, saysNothing } from '../../content/placeholders.ts';
import { COMPONENTS, findComponent } from '../../content/schemas/components.ts';
import type { BodyFacts, ComponentUse } from '../../content/source.ts';
import { entriesWithBody, isMissing, type Entries, type Entry } from '../../content/validate.ts';
import { checkMeetings } from '../meetings.ts';
import type { Appearance } from '../../content/visibility.ts';
import { hintUnknownPromise } from '../promises.ts';
import { checkZodiac } from '../zodiac.ts';
import { checkElement } from './check-elements.ts';
import { isMisvoiced } from './check-voices.ts';

/** Components nobody knows, promises nobody made, elements that readers cannot be shown: what is wrong in bodies on every day. */
export function checkBodies(entries: Entries): Diagnostic[] {
  return bodiesOf(entries).flatMap((entry) => {
    const { body } = entry.source;
    if (body === undefined) return [];
    return [
      ...body.components.flatMap((use) => checkUse(use, entry, entries)),
      ...checkPictures(body, entry),
      ...checkQuotes(body, entry),
      ...checkZodiac(body.components, entry.source.file),
      ...checkMeetings(body.components, entry.source.file, entry.data.published),
      ...checkWords(body, entry),
      ...checkOutline(body, entry),
    ];
  });
}

/** Every entry with a body. A part is hidden with the whole. */
export function bodiesOf(entries: Entries): BodyEntry[] {
  return entriesWithBody(entries).map((entry): BodyEntry => {
    const { partOf } = CONTENT_FACTS[entry.source.kind];
    const data = entry.data as Appearance;
    const whole = (partOf && entries[partOf].get(entry.id.split('/')[0] ?? '')?.data) as
      Appearance | undefined;
    if (whole === undefined) return entry;
    return { ...entry, data: { ...data, published: whole.published, draft: data.draft || whole.draft } };
  });
}

function checkUse(use: ComponentUse, entry: BodyEntry, entries: Entries): Diagnostic[] {
  const at = (message: string, hint: string): Diagnostic => ({
    file: entry.source.file,
    line: use.line,
    message,
    hint,
  });
  if (/^[a-z]/.test(use.name)) return checkElement(use, at);
  const component = findComponent(use.name);
  if (component === undefined) {
    const names = Object.keys(COMPONENTS);
    return [
      at(
        `<${use.name}> is not a component.`,
        suggest(use.name, names).trim() || `The components are: ${names.join(', ')}.`,
      ),
    ];
  }
  if (component.isSatire && voiceOf(entry) === 'sincere' && !isMisvoiced(entry.data as object))
    return [at(`<${use.name}> belongs to the satire, and this is a sincere piece.`, 'Remove it.')];
  const empty =
    use.isEmpty && component.whenEmpty !== undefined
      ? [at(`<${use.name}> frames nothing.`, component.whenEmpty)]
      : [];
  return use.isBroken || use.name !== 'Promise' ? empty : [...empty, ...checkPromised(use, entries, at)];
}

function checkPromised({ props: { id } }: ComponentUse, entries: Entries, at: Report): Diagnostic[] {
  if (typeof id !== 'string' || !isMissing(entries, 'promise', id)) return [];
  return [
    at(
      `<Promise> names "${id}", but there is no such promise.`,
      entries.article.has(id)
        ? `It is an article: link to it, [words](/articles/${id}/).`
        : hintUnknownPromise(id, [...entries.promise.keys()]),
    ),
  ];
}

function checkPictures({ pictures }: BodyFacts, { source: { file } }: BodyEntry): Diagnostic[] {
  return pictures.flatMap(({ address, alt, isDecorative = false, line }) => {
    if (!isDecorative && (isFileName(alt) || saysNothing(alt)))
      return [
        {
          file,
          line,
          message: `The picture "${address}" is described as "${alt}", which says nothing of it.`,
          hint: sayWhat(address),
          ...(isFileName(alt) ? {} : { isWarning: true }),
        },
      ];
    if (isDecorative !== (alt.trim() !== '')) return [];
    if (isDecorative)
      return [
        {
          file,
          line,
          message: `The picture "${address}" is described, and called decorative too.`,
          hint: 'Keep one of the two.',
        },
      ];
    return [
      {
        file,
        line,
        message: `The picture "${address}" is not described.`,
        hint: sayWhat(address),
      },
    ];
  });
}

function sayWhat(address: string): string {
  return `Say what it shows: ![what it shows](${address}); where it only decorates, write ![](${address} "decorative").`;
}

/** A pull quote pulls: it says what the piece says elsewhere. */
function checkQuotes({ pulled }: BodyFacts, { source: { file } }: BodyEntry): Diagnostic[] {
  return pulled
    .filter(({ isTold }) => !isTold)
    .map(({ line }) => ({
      file,
      line,
      message: 'The pull quote says what the text does not.',
      hint: 'Repeat a sentence of the text, word for word.',
    }));
}

/** A body that could not be read has its own problem already. */
function checkWords(
  { words, components, pictures }: BodyFacts,
  { source: { file, diagnostics } }: BodyEntry,
): Diagnostic[] {
  if (words + components.length + pictures.length > 0 || diagnostics.length > 0) return [];
  return [
    { file, line: 1, message: 'The file has frontmatter, but no text after it.', hint: 'Write the text.' },
  ];
}

/** The page has the one title; a part stands among others, whose headings and notes its own must not meet. */
function checkOutline({ headings, notes }: BodyFacts, { source: { file, kind } }: BodyEntry): Diagnostic[] {
  const allowed = CONTENT_FACTS[kind].body;
  const at = (line: number, message: string, hint: string): Diagnostic => ({ file, line, message, hint });
  const outline = headings.flatMap(({ depth, line, text }, index) => {
    if (!allowed?.headings)
      return [at(line, `${allowed?.name} has no headings.`, 'Begin the paragraph with bold words instead.')];
    if (depth === 1) return [at(line, 'The page has its title from "title".', 'Begin this heading with ##.')];
    const most = Math.max(1, headings[index - 1]?.depth ?? 1) + 1;
    if (depth <= most) return [];
    return [
      {
        ...at(line, `The heading "${text}" leaves out a level.`, `Begin it with ${'#'.repeat(most)}.`),
        isWarning: true,
      },
    ];
  });
  const wrong = allowed?.notes ? [] : notes;
  return [
    ...outline,
    ...wrong.map((line) => at(line, 'Notes at the foot cannot stand in an answer.', 'Say it in the text.')),
  ];
}

function voiceOf(entry: BodyEntry): string {
  return 'voice' in entry.data ? entry.data.voice : KINDS[entry.source.kind].voice;
}

/** A diagnostic at the line of a component or an element. */
export type Report = (message: string, hint: string) => Diagnostic;

/** A file with a body, and when readers see it. */
export type BodyEntry = Omit<Entry, 'data'> & { data: Appearance & ({ voice: string } | object) };
