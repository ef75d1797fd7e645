import type { PublishedUrls } from '../../content/published-urls.ts';
import type { BodyNode } from '../../content/body.ts';
import type { Built } from '../build-library.ts';
import type { Diagnostic } from '../../content/diagnostics.ts';
import type { LeftOut } from '../leave-out.ts';
import type { BodyLink } from '../types.ts';

/** Everything that is known of the content: read, compiled, joined and checked. */
export interface Publication extends Built {
  /** Every problem of every file. */
  diagnostics: Diagnostic[];
  /** The scheduled pieces that a build leaves out because of what is wrong in them. */
  leftOut: readonly LeftOut[];
  /** Every address that readers were ever given. */
  publishedUrls: PublishedUrls;
  /** The digest of every file that a build takes in but its book of addresses, as it was read; none where nothing is built. */
  inputs: string | undefined;
}

/** A publication that a run has opened. */
export interface OpenPublication {
  /** The digest of the code and the settings that make this site. */
  code: string;
  /** The project's root, from which files are named. */
  root: string;
  /** The folder of the content, from the project's root. */
  folder: string;
  /** The moment for which the site is built. */
  moment: () => Date;
  read: (view: { preview: boolean }) => Publication;
  getBody: (body: Pick<BodyLink, 'digest' | 'file'>) => BodyNode[];
}

/** What the command line asks of a build. */
export interface BuildOptions {
  /** Whether nothing that earlier builds remember is used. */
  isFresh: boolean;
  /** Whether it is a preview for reviewers, with drafts and scheduled pieces. */
  hasDrafts?: boolean | undefined;
  /** The configuration, where it is another than `astro.config.mjs`. */
  configFile?: string | undefined;
}

/** Sets the options of the build that this process runs. */
export function setBuildOptions(options: BuildOptions): void {
  shared.options = options;
}

/** The options of the build that this process runs. */
export function buildOptions(): BuildOptions {
  return shared.options ?? { isFresh: false };
}

/** Opens a publication for all that follows in this process. */
export function setCurrent(publication: OpenPublication): void {
  shared.opened = publication;
  shared.read = shared.seen = undefined;
}

/** The publication as it was when this run began. */
export function getPublication(): Publication {
  return (shared.read ??= readPublication({ preview: buildOptions().hasDrafts === true }));
}

/**
 * The publication as it is now; in a process that watches the content, as it was when a file last changed. With `preview`,
 * drafts and scheduled pieces are in it.
 */
export function readPublication(view: { preview: boolean }): Publication {
  return shared.isWatched === true ? (shared.seen ??= opened().read(view)) : opened().read(view);
}

/** The content has changed, or may have: it is read when it is next asked for, and then not before the next such call. */
export function forgetPublication(): void {
  shared.isWatched = true;
  shared.seen = undefined;
}

/**
 * A compiled body.
 * @throws Error when its file says something else by now.
 */
export function getBody(body: Pick<BodyLink, 'digest' | 'file'>): BodyNode[] {
  return opened().getBody(body);
}

/** The moment for which the site is built. */
export function buildDate(): Date {
  return opened().moment();
}

/** The digest of the code and the settings that make this site. */
export function codeDigest(): string {
  return opened().code;
}

/**
 * The digest of everything that this site is made of but the moment: the code, the settings, the content but its
 * book of addresses, what is published as it lies.
 */
export function inputDigest(): string {
  return `${opened().code} ${getPublication().inputs}`;
}

/** The folder of the content, from the project's root. */
export function contentFolder(): string {
  return opened().folder;
}

/** The project's root, from which files are named. */
export function projectRoot(): string {
  return opened().root;
}

function opened(): OpenPublication {
  if (shared.opened === undefined) throw new Error('The content is read before openPublication was called.');
  return shared.opened;
}

/**
 * Astro bundles the pages apart from its configuration, so the two meet only on the global object. What reads content
 * (the compiler, the schemas, the parsers) stands on the configuration's side alone: bundling it for the pages took a
 * third of a small build.
 */
const shared = ((globalThis as Record<symbol, unknown>)[Symbol.for('product-management.publication')] ??=
  {}) as Shared;

interface Shared {
  options?: BuildOptions;
  opened?: OpenPublication;
  /** What `getPublication` gives. */
  read?: Publication | undefined;
  isWatched?: boolean;
  /** What `readPublication` gives while nothing changes. */
  seen?: Publication | undefined;
}
