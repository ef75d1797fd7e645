import { relative, resolve } from 'node:path';
import { getPublication, projectRoot } from '../../library/load/current.ts';
import { readText } from '../../content/read/read-folder.ts';
import { type SiteError, findLine, type SourceLocation } from './report.ts';
import type { Kind } from '../../content/kinds.ts';
import { libraryKind, listAll } from '../../library/kinds/registry.ts';
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
function listSources(): Map<string, readonly string[]> {
  const { library } = getPublication();
  const sources = new Map(
    listAll(library).map((one) => [one.path, libraryKind<Kind>(one.kind).files(one)] as const),
  );
  const moved = library.redirects.map(({ from, path }) => [from, sources.get(path) ?? []] as const);
  return new Map([...sources, ...moved]);
}
