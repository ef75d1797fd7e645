/**
 * `node tests/bench/gate.ts`: fails when our build has become dear beside Astro's default, built from the packages of
 * this project on the same machine at the same time. It compares CPU times with each other, never with a clock.
 */
import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { buildPlain, prepareAll } from './builds.ts';
import { ROOT } from './corpus.ts';
import { ours as ourStep, oursSystem } from './ours.ts';
import { astroMdx } from './peers/astro-default.ts';
import type { Place } from './system.ts';

/** The most that our build of the larger site may cost, as a part of the default's. */
const MAX_RELATED = 0.9;
/** The most that feeds and plain-text twins may add to a build, as a part of it. */
const MOST_FOR_FEEDS = 0.4;
/** The most that one more article may cost us, as a part of what it costs the default. */
const MOST_PER_ARTICLE = 0.7;

/** So far apart that what an article costs stands out from what a build costs by chance. */
const SMALL = 100;
const LARGE = 800;
/** The cheapest of two builds counts: a machine that is busy makes a build dearer, never cheaper. */
const RUNS = ['1', '2'];
const folder = join(ROOT, '.cache', 'bench', 'gate');

const small = cpuOf(SMALL);
const large = cpuOf(LARGE);
rmSync(folder, { recursive: true, force: true });
const perArticle = (large.ours - small.ours) / (large.peer - small.peer);
const failures = [
  check(`building ${LARGE} articles`, large.ours / large.peer, MAX_RELATED),
  check('one more article', perArticle, MOST_PER_ARTICLE),
  checkFeeds(large.feeds / large.ours - 1),
].filter((failure) => failure !== undefined);
for (const failure of failures) console.error(failure);
process.exitCode = failures.length === 0 ? 0 : 1;

function cpuOf(articles: number): { ours: number; peer: number; feeds: number } {
  const prepared = prepareAll([oursSystem, astroMdx], { articles, folder, install: false });
  const withFeeds = {
    ...prepared[0]!,
    system: { ...oursSystem, build: (place: Place) => ourStep(place, { search: false, feeds: true }) },
  };
  const all = articles === LARGE ? [...prepared, withFeeds] : prepared;
  const runs = RUNS.map((run) => all.map((one, index) => buildPlain(one, `${run}-${index}`).cpu));
  const [ours = 0, peer = 0, feeds = 0] = all.map((_, index) =>
    Math.min(...runs.map((cpus) => cpus[index] ?? Infinity)),
  );
  console.log(
    `${articles} articles: ${ours.toFixed(2)} s of CPU, and ${peer.toFixed(2)} s for Astro's default.`,
  );
  return { ours, peer, feeds };
}

function checkFeeds(part: number): string | undefined {
  console.log(`Feeds and twins add ${part.toFixed(2)} to our build; the most is ${MOST_FOR_FEEDS}.`);
  return part <= MOST_FOR_FEEDS
    ? undefined
    : `The feeds have become dear: they add ${part.toFixed(2)} to the build, and the most is ${MOST_FOR_FEEDS}.`;
}

function check(message: string, ratio: number, most: number): string | undefined {
  console.log(
    `For ${message} we need ${ratio.toFixed(2)} of what Astro's default needs; the most is ${most}.`,
  );
  return ratio <= most
    ? undefined
    : `The build has become dear: for ${message} it needs ${ratio.toFixed(2)} of what Astro's default needs, and the most is ${most}.`;
}
