/** Something wrong with a built site, before anybody knows which file it comes from. */
export interface Fault {
  /** The address of the page or the document, with the base path: `/pm/about/`. */
  path: string;
  /** What is wrong, as the rest of a sentence that begins with the address: `links to "/abuot/", which is not there.` */
  says: string;
  /** What to do, in a sentence. */
  mend: string;
  /** Words by which the line is found in an author's file: an address, a title. */
  clue?: string | undefined;
  /** The field in which it stands, where the words are not found. */
  field?: string | undefined;
}

/** A fault of some page, without the page. */
export type Finding = Omit<Fault, 'path'>;
