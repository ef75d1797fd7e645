import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildMoment } from '../loaders/build-moment.ts';
import { readContent } from '../loaders/read-content.ts';
import { buildLibrary } from '../model/build-library.ts';
import { formatDate } from '../model/dates.ts';
import { formatProblems } from '../model/problems.ts';
import type { Library } from '../model/types.ts';

/** Stops a build before it touches anything, with every problem of the content in one report. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command !== 'build') return;
        const { isGood, report } = reportOn(fileURLToPath(config.root));
        if (isGood) return console.log(report);
        // Thrown, the report would stand between Astro's words about unhandled errors and stack traces.
        console.error(`\n${report}\nNothing was published; the last site stands as it was.`);
        process.exit(1);
      },
    },
  };
}

/** What is to be said of the content below a project's root: every problem, or that there is none and what is hidden. */
export function reportOn(root: string): { isGood: boolean; report: string } {
  try {
    const { sources, problems } = readContent(root);
    const now = buildMoment();
    const all = [...problems, ...buildLibrary(sources, { now }).problems];
    if (all.length > 0) return { isGood: false, report: formatProblems(all) };
    return { isGood: true, report: `No problems in the content. ${describeHidden(buildLibrary(sources, { now, preview: true }).library)}` };
  } catch (error) {
    // A setting that cannot be read is reported like a mistake in the content.
    return { isGood: false, report: error instanceof Error ? error.message : String(error) };
  }
}

/** Which pieces readers do not see, and from when they will. */
function describeHidden({ pieces }: Library): string {
  const hidden = pieces.filter(({ status }) => status !== 'published');
  if (hidden.length === 0) return 'Every piece is published.';
  const lines = hidden.map(({ id, status, published }) => `${id}, ${status === 'draft' ? 'a draft' : `from ${formatDate(published)}`}`);
  return `Not published yet: ${lines.join('; ')}.`;
}
