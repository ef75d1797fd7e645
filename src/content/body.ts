/**
 * A body that was compiled once, for all renditions: runs of HTML that no rendition changes, and between them the
 * components, whose rendition is chosen when they are shown. It is plain data.
 */
export type BodyPart = string | Use;

/** A component, or an element that the house sets itself (`img`, `table`), with what stands inside it. */
export interface Use {
  name: string;
  props: Record<string, unknown>;
  parts: BodyPart[];
  /** Whether it stands among the words of a paragraph. */
  isInline?: boolean;
}

/** An answer as a sentence cites it. */
export interface Cited {
  /** The mentor's slug, which is the answer's place on its page. */
  id: string;
  name: string;
  initials: string;
}

/** The mentors whom a `<Cite by="…">` names. */
export function readCited(by: unknown): string[] {
  return String(by ?? '')
    .split(',')
    .map((id) => id.trim())
    .filter(Boolean);
}

/** The first component in a body of which something is true, wherever it stands. */
export function findUse(parts: readonly BodyPart[], isIt: (use: Use) => boolean): Use | undefined {
  for (const part of parts) {
    const found = typeof part === 'string' ? undefined : isIt(part) ? part : findUse(part.parts, isIt);
    if (found !== undefined) return found;
  }
  return undefined;
}

/** The names of all components in a body, each once, in the order of the alphabet. */
export function namesIn(parts: readonly BodyPart[]): string[] {
  const all = parts.flatMap((part) => (typeof part === 'string' ? [] : [part.name, ...namesIn(part.parts)]));
  return [...new Set(all)].sort();
}
