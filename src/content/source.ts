import type { BodyNode } from './body.ts';
import type { ContentKind } from './kinds.ts';
import type { Diagnostic } from './diagnostics.ts';

/** One file of `content/` as it was read: nothing is believed yet. It is plain data, so that it can be stored. */
export interface Source {
  kind: ContentKind;
  id: string;
  /** The path that problems name, from the project's root. */
  file: string;
  /** The frontmatter, or the whole of a YAML file; `undefined` where it could not be read. */
  fields: Record<string, unknown> | undefined;
  /** The line of each field, by its path: `parts.2.article` → 9. */
  lines: Record<string, number>;
  /** How a value was written that is no text though it may be meant as one, by its path: `2026`, `0x1F`, `[Draft]`. */
  written: Record<string, string>;
  body?: BodyFacts | undefined;
  /** The pictures beside it that can be shown. */
  pictures?: NamedPictures | undefined;
  /** What was wrong already when it was read. */
  diagnostics: Diagnostic[];
}

/** A picture beside a file, as it is known without being shown. It is plain data, so that it can be stored. */
export interface PictureFacts {
  /** Its path, from the project's root. */
  file: string;
  /** Of its bytes. */
  digest: string;
  /** In pixels, as it is seen: turned as its camera says. */
  width: number;
  height: number;
  /** How many pictures are in it, one after the other. */
  frames: number;
  /** Whether the ground shows through it. */
  isTransparent: boolean;
}

/** The pictures that a file names, by the addresses that its author wrote. */
export type NamedPictures = Readonly<Record<string, PictureFacts>>;

/** What is known of a body without rendering it. Lines are those of the author's file. */
export interface BodyFacts {
  /** By which the compiled body is found, and by which a page knows that it has changed. */
  digest: string;
  /** Whether some of it could not be read: what is not known of it may stand there. */
  isBroken?: boolean;
  /** Every component, and every element that is written as HTML. */
  components: ComponentUse[];
  /** `isRaw` where the link is written as HTML. */
  links: { address: string; line: number; isRaw?: boolean }[];
  /** `isDecorative` where the author says that a picture says nothing. */
  pictures: { address: string; alt: string; isDecorative?: boolean; line: number }[];
  headings: BodyHeading[];
  /** Every id that a link can lead to: headings, footnotes, and elements that have one. */
  ids: string[];
  /** What the file was begun with and still says. */
  begun: { text: string; line: number }[];
  /** The lines of footnotes. */
  notes: number[];
  /** The terms of the house in it, each where it stands first. */
  terms: BodyTerm[];
  /** The exhibits in it, in the order of their letters. */
  exhibits: BodyExhibit[];
  /** Pull quotes. `isTold` where the text says the same. */
  pulled: { text: string; isTold: boolean; line: number }[];
  /** The passages that make a move, each with its part of the id that the page gives it. */
  moves: { id: string; stance?: 'against'; anchor: string; line: number }[];
  /** The sentences of a short answer, each with the mentors whom it cites. */
  sentences: { text: string; by: string[]; line: number }[];
  words: number;
}

export interface BodyExhibit {
  title: string;
  /** The id that the page gives it. */
  slug: string;
  /** The names of the components in it. */
  parts: string[];
  /** The id that the author gave it, or its title: what its address is made of. */
  name: string;
  /** A for the first. */
  letter: string;
  basis: string;
  note?: string | undefined;
  /** What stands in the frame. */
  content: BodyNode[];
}

export interface BodyTerm {
  term: string;
  /** The id that the page gives it. */
  slug: string;
  /** What it means, where it is defined. */
  is?: string | undefined;
  line: number;
}

export interface ComponentUse {
  name: string;
  line: number;
  /** Every prop that is given, with its value. */
  props: Record<string, unknown>;
  /** Whether one of its props could not be read, which is a problem already. */
  isBroken?: boolean;
  /** Whether nothing stands in it. */
  isEmpty?: boolean;
}

export interface BodyHeading {
  depth: number;
  /** The id that the page gives it. */
  slug: string;
  text: string;
  line: number;
}

/** The line of a field, or of the nearest field around it. */
export function lineOf(source: Source, path: string): number {
  for (let at = path; at !== ''; at = at.slice(0, Math.max(0, at.lastIndexOf('.')))) {
    const line = source.lines[at];
    if (line !== undefined) return line;
  }
  return 1;
}

/** A problem of one field of one file. */
export function diagnosticAt(source: Source, path: string, message: string, hint: string): Diagnostic {
  return { file: source.file, line: lineOf(source, path), message, hint };
}
