import { instantOf } from '../content/dates.ts';
import type { Diagnostic } from '../content/diagnostics.ts';
import { CONTENT_FACTS, kindsWith, pagePath } from '../content/kinds.ts';
import type { PublishedUrls } from '../content/published-urls.ts';
import { moment } from '../content/schemas/fields.ts';
import type { Source } from '../content/source.ts';
import { isKnown } from './record/record.ts';

/** A piece that is left out of a build, with every file of it and what is wrong there. */
export interface LeftOut {
  file: string;
  diagnostics: readonly Diagnostic[];
}

/**
 * The files of scheduled pieces that have faults: left out, they stop no other piece from being published on its day. A piece
 * that readers know is never left out, nor one whose day was more than a week ago: its fault stops the build, as any other.
 * @returns every file of each such piece
 */
export function findLeftOut(
  sources: readonly Source[],
  diagnostics: readonly Diagnostic[],
  { now, publishedUrls }: { now: Date; publishedUrls: PublishedUrls },
): Set<string> {
  const known = new Set(
    publishedUrls.lines.filter((line) => isKnown(line, now)).map(({ address }) => address),
  );
  const faulty = new Set(diagnostics.map(({ file }) => file));
  const wholes = sources.filter((source) => isUnseen(source, known) && isScheduled(source, now));
  const pieces = wholes.map((whole) => [whole, ...sources.filter((source) => isPartOf(source, whole))]);
  return new Set(
    pieces
      .filter((files) => files.some(({ file }) => faulty.has(file)))
      .flatMap((files) => files.map(({ file }) => file)),
  );
}

/** Sources in which some files are drafts: what refers to them stays right, and nothing of them is published. */
export function hideFiles(sources: readonly Source[], files: ReadonlySet<string>): Source[] {
  return sources.map((source) =>
    files.has(source.file) ? { ...source, fields: { ...source.fields, draft: true } } : source,
  );
}

/** What is wrong in the files that are left out. */
export function listLeftOut(files: ReadonlySet<string>, diagnostics: readonly Diagnostic[]): LeftOut[] {
  const faults = Map.groupBy(
    diagnostics.filter(({ file }) => files.has(file)),
    ({ file }) => file,
  );
  return [...faults].map(([file, own]) => ({ file, diagnostics: own }));
}

function isUnseen({ kind, id }: Source, known: ReadonlySet<string>): boolean {
  return !known.has(pagePath(kind, id));
}

function isScheduled({ kind, fields }: Source, now: Date): boolean {
  if (!(kindsWith('published') as readonly string[]).includes(kind) || fields?.['draft'] === true)
    return false;
  const published = moment.safeParse(fields?.['published']);
  return published.success && instantOf(published.data).getTime() > now.getTime() - MAX_AGE;
}

/** For how long after its day a scheduled piece that readers have not seen is left out: a week, in milliseconds. */
const MAX_AGE = 7 * 86_400_000;

function isPartOf({ kind, id }: Source, whole: Source): boolean {
  return CONTENT_FACTS[kind].partOf === whole.kind && id.startsWith(`${whole.id}/`);
}
