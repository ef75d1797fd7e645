import { readdirSync, rmSync } from 'node:fs';
import { join } from 'node:path';
import { makeCorpus, ROOT, type Corpus } from './corpus.ts';
import { measure } from './measure.ts';
import { installFor, packageFile } from './peers/install.ts';
import type { Place, Step, System } from './system.ts';
import { writeFiles } from './write-content.ts';

/** What one build cost: seconds, megabytes, pages. */
export interface Cost {
  cpu: number;
  wall: number;
  /** The largest sum of resident memory. */
  peak: number;
  pages: number;
}

/** A system with its project for a corpus of one size, ready to be built again and again. */
export interface Prepared {
  system: System;
  corpus: Corpus;
  folder: string;
}

/** Makes the corpus of one size, and every system's project of it. `folder` lies below the root of this project. */
export function prepareAll(
  systems: readonly System[],
  {
    articles,
    seed = 1,
    folder,
    install = true,
  }: { articles: number; seed?: number; folder: string; install?: boolean },
): Prepared[] {
  const corpus = makeCorpus({ articles, seed });
  return systems.map((system) => {
    // A project stands below its packages, where Node finds them.
    const project = join(install ? installFor(system, folder) : folder, `${system.name}-${articles}`);
    rmSync(project, { recursive: true, force: true });
    writeFiles(project, { 'package.json': packageFile(system.packages) });
    system.prepare(corpus, project);
    return { system, corpus, folder: project };
  });
}

/** Builds without search. Each `run` has folders of its own: removing many files and writing them again at once is slow. */
export function buildPlain({ system, corpus, folder }: Prepared, run: string): Cost {
  const place = placeOf(folder, `${run}-plain`);
  return costOf(corpus, place, [system.build(place)]);
}

/** Builds in the place of the run's plain build once more. */
export function buildAgain({ system, corpus, folder }: Prepared, run: string): Cost {
  const place = placeOf(folder, `${run}-plain`);
  return costOf(corpus, place, [system.build(place)]);
}

/** Builds with search; the plain build of the same run is not done again where Pagefind only has to follow it. */
export function buildSearching({ system, corpus, folder }: Prepared, run: string, plain: Cost): Cost {
  if (system.buildWithSearch !== undefined) {
    const place = placeOf(folder, `${run}-search`);
    return costOf(corpus, place, [system.buildWithSearch(place)]);
  }
  const place = placeOf(folder, `${run}-plain`);
  const index = costOf(corpus, place, [pagefind(place)]);
  return {
    cpu: plain.cpu + index.cpu,
    wall: plain.wall + index.wall,
    peak: Math.max(plain.peak, index.peak),
    pages: plain.pages,
  };
}

/** Builds with search once more, in the place of the run's build with search. */
export function buildSearchingAgain({ system, corpus, folder }: Prepared, run: string): Cost | undefined {
  const place = placeOf(folder, `${run}-search`);
  const step = system.buildWithSearch?.(place);
  return step && costOf(corpus, place, [step]);
}

function pagefind({ folder, out }: Place): Step {
  return {
    command: process.execPath,
    args: [join(ROOT, 'node_modules', 'pagefind', 'lib', 'runner', 'bin.cjs'), '--site', out],
    cwd: folder,
  };
}

function placeOf(folder: string, name: string): Place {
  return { folder, out: join(folder, `out-${name}`), cache: join(folder, `cache-${name}`) };
}

function costOf(corpus: Corpus, place: Place, steps: readonly Step[]): Cost {
  const costs = steps.map(({ command, args, cwd, env }, index) =>
    measure(command, args, { cwd, env: env ?? {}, log: `${place.out}-${index}.log` }),
  );
  const pages = readdirSync(place.out, { recursive: true, encoding: 'utf8' }).filter((path) =>
    path.endsWith('.html'),
  ).length;
  const least = corpus.articles.length + corpus.questions.length;
  if (pages < least) throw new Error(`There are ${pages} pages in ${place.out}, but ${least} pieces.`);
  const sum = (read: (cost: (typeof costs)[number]) => number) =>
    costs.reduce((total, cost) => total + read(cost), 0);
  return {
    cpu: sum(({ cpu }) => cpu),
    wall: sum(({ wall }) => wall),
    peak: Math.max(...costs.map(({ peakSum }) => peakSum)),
    pages,
  };
}
