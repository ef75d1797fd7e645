import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildMoment } from '../loaders/build-moment.ts';
import { readContent } from '../loaders/read-content.ts';
import { buildLibrary } from '../model/build-library.ts';
import { formatProblems, type Problem } from '../model/problems.ts';

/** Stops a build before it touches anything, with every problem of the content in one report. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const report = reportOn(fileURLToPath(config.root));
        if (report === '') return;
        // Thrown, the report would stand between Astro's words about unhandled errors and stack traces.
        console.error(`\n${report}`);
        process.exit(1);
      },
    },
  };
}

/** The report on all problems, or nothing when there are none. A setting that cannot be read is reported like them. */
export function reportOn(root: string): string {
  try {
    const problems = findProblems(root);
    return problems.length === 0 ? '' : formatProblems(problems);
  } catch (error) {
    return error instanceof Error ? error.message : String(error);
  }
}

/** Every problem of the content below a project's root, as readers would meet it at the moment of the build. */
function findProblems(root: string): Problem[] {
  const { sources, problems } = readContent(root);
  return [...problems, ...buildLibrary(sources, { now: buildMoment() }).problems];
}
