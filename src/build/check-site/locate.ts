import { existsSync } from 'node:fs';
import { relative, resolve } from 'node:path';
import { getPublication, projectRoot } from '../../library/load/current.ts';
import { contentFolder, readText } from '../../content/read/read-folder.ts';
import { type SiteError, findLine, type SourceLocation } from './report.ts';
import { KINDS } from '../../content/kinds.ts';
import { site } from '../../site.ts';

/** A route of the site, as Astro resolved it. */
export interface Route {
  /** The file that makes it, from the project's root. */
  entrypoint: string;
  patternRegex: RegExp;
}

/** Tells where faults come from: `listSources` is asked once for all of them. */
export class FaultLocator {
  readonly #routes: readonly Route[];
  readonly #sources = listSources();
  readonly #texts = new Map<string, string>();

  constructor(routes: readonly Route[]) {
    this.#routes = routes;
  }

  /**
   * The author's file, where the words of the fault stand in one that the page is of; otherwise the file that makes the
   * page.
   */
  locate(fault: SiteError): SourceLocation {
    const files = this.#sources.get(pieceOf(fault.path)) ?? [];
    for (const file of files) {
      const line = findLine(this.#read(file), fault);
      if (line !== undefined) return { file, line, isWritten: true };
    }
    const below = `/${fault.path.slice(site.base.length)}`;
    const route = this.#routes.find(
      ({ patternRegex }) => patternRegex.test(below) || patternRegex.test(below.replace(/\.html$/, '/')),
    );
    const file =
      route === undefined
        ? 'astro.config.mjs'
        : relative(projectRoot(), resolve(projectRoot(), route.entrypoint));
    return { file, line: 1, isWritten: false, of: files[0] };
  }

  #read(file: string): string {
    const text = this.#texts.get(file) ?? readText(resolve(projectRoot(), file));
    this.#texts.set(file, text);
    return text;
  }
}

/** The address of the piece, or whatever else it is, whose page, list or document stands at an address. */
function pieceOf(path: string): string {
  const folder = path.replace(/[^/]+\.\w+$/, '').replace(/(?:page|archive)\/\d+\/$/, '');
  return folder.replace(/(\/questions\/[^/]+\/)by-[a-z]+\/$/, '$1');
}

/** The files of the content whose words stand on each page, by its address; the one that the page is of stands first. */
function listSources(): Map<string, string[]> {
  const { articles, questions, pages, mentors, series, topics, companies, redirects } =
    getPublication().library;
  const fileOf = (folder: string, id: string) =>
    [`${contentFolder()}/${folder}/${id}.yaml`].filter((file) => existsSync(resolve(projectRoot(), file)));
  const sources = new Map([
    ...[...articles, ...pages].map(({ path, body }) => [path, [body.file]] as const),
    ...questions.map(
      ({ path, body, answers }) => [path, [body.file, ...answers.map((answer) => answer.body.file)]] as const,
    ),
    ...mentors.map(({ path, file }) => [path, [file]] as const),
    ...series.map(({ path, id }) => [path, fileOf(KINDS.series.folder, id)] as const),
    ...companies.map(
      ({ path, id, now, formerly }) =>
        [
          path,
          [...fileOf(KINDS.company.folder, id), ...[...now, ...formerly].map(({ file }) => file)],
        ] as const,
    ),
    ...topics.map(({ path, pieces }) => [path, pieces.map(({ file }) => file)] as const),
  ]);
  return new Map(
    [...sources, ...redirects.map(({ from, path }) => [from, sources.get(path) ?? []] as const)].map(
      ([path, files]) => [path, [...files]],
    ),
  );
}
