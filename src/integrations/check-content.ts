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
        const problems = findProblems(fileURLToPath(config.root));
        if (problems.length === 0) return;
        // Thrown, the report would stand between Astro's words about unhandled errors and stack traces.
        console.error(`\n${formatProblems(problems)}`);
        process.exit(1);
      },
    },
  };
}

/** Every problem of the content below a project's root, as readers would meet it at the moment of the build. */
export function findProblems(root: string, folder?: string): Problem[] {
  const { sources, problems } = readContent(root, folder);
  return [...problems, ...buildLibrary(sources, { now: buildMoment() }).problems];
}
