/** A document, in the parts that it is made of: several documents have most of theirs in common. */
export interface DocumentParts {
  parts: readonly Buffer[];
  /**
   * The document as text, without what was made for another before it. It is as well-formed as the whole: what is
   * left out is whole items.
   */
  added: readonly string[];
}

/**
 * Takes a document that is no page: makes it, unless the last build did, and writes it.
 * @param file its path from the site's folder
 * @param key a digest of all that it shows
 */
export type TakeDocument = (file: string, key: string, make: () => Promise<DocumentParts>) => void;

/** Sets what takes the documents of this build. */
export function setDocuments(take: TakeDocument): void {
  shared.take = take;
}

/** What takes the documents of this build: nothing in a preview, where each is made when it is asked for. */
export function documents(): TakeDocument | undefined {
  return shared.take;
}

/** Astro bundles the pages, which know how to make a document, apart from its configuration, which knows where it goes. */
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('product-management.documents')] ??=
  {}) as { take?: TakeDocument };
