import type { Corpus } from './corpus.ts';

/** A command that one types in a project. */
export interface Step {
  command: string;
  args: string[];
  cwd: string;
  env?: Record<string, string>;
}

/** Where one build happens: the project, and folders for its output and its cache that are new for each build. */
export interface Place {
  folder: string;
  out: string;
  cache: string;
}

/** Something that makes a site of the corpus. */
export interface System {
  name: string;
  /** The npm packages that it needs, in exact versions. Systems with the same packages share one installation. */
  packages: Record<string, string>;
  /** Writes its whole project into a new folder. */
  prepare: (corpus: Corpus, folder: string) => void;
  /** The command that builds the site without search. */
  build: (place: Place) => Step;
  /** The command that builds it with its own search. Where there is none, Pagefind's own command follows the build. */
  buildWithSearch?: (place: Place) => Step;
  /** Changes the text of one article, where the system remembers its last build. Gives back what undoes it. */
  edit?: (corpus: Corpus, folder: string) => () => void;
}
