import { rmSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildOptions, getPublication, type Publication } from '../library/load/current.ts';
import { openPublication } from '../library/load/open.ts';
import { formatDate } from '../content/dates.ts';
import { formatDiagnostics, type Diagnostic } from '../content/diagnostics.ts';
import type { Library } from '../library/types.ts';
import { LEFT_OUT } from './exit-codes.ts';
import { describeLeftOut } from './summary.ts';
import { endPhase, showPhase } from './progress.ts';

/** Reads the content, and stops a build before it touches anything, with every problem in one report. */
export function checkContent(): AstroIntegration {
  return {
    name: 'check-content',
    hooks: {
      'astro:config:setup': ({ command, config }) => {
        if (command === 'preview') return;
        const isBuild = command === 'build';
        if (isBuild) showPhase('Reading');
        const { isFresh, configFile } = buildOptions();
        const cacheFolder = fileURLToPath(config.cacheDir);
        if (isFresh && isBuild) forget(cacheFolder);
        openPublication({
          root: fileURLToPath(config.root),
          cacheFolder,
          configFile,
          isPreview: !isBuild,
          progress: isBuild ? (done, total) => showPhase('Reading', done, total) : undefined,
        });
        if (!isBuild) return;
        const { isGood, report } = describe(getPublication);
        endPhase();
        if (isGood) {
          console.log(report);
          return reportLater();
        }
        // Thrown, the report would stand between Astro's words about unhandled errors and stack traces.
        console.error(`\n${report}\nNothing was published; the last site is unchanged.`);
        process.exit(1);
      },
    },
  };
}

/**
 * Says what stops no build today: the scheduled pieces that are left out, for which the build has an exit code of its own after
 * everything else is published, and what will be wrong on a day to come.
 */
function reportLater(): void {
  const { leftOut, toCome } = getPublication();
  if (toCome.length > 0) console.error(`\n${formatDiagnostics(toCome, 'what is to come')}`);
  if (leftOut.length === 0) return;
  process.exitCode = LEFT_OUT;
  const faults = leftOut.flatMap(({ diagnostics }) => diagnostics);
  console.error(`\n${formatDiagnostics(faults, 'what is scheduled')}\n${describeLeftOut(leftOut)}`);
}

/** Removes what earlier builds remember. The pictures that Astro has made smaller stay. */
function forget(cacheFolder: string): void {
  for (const name of ['content', 'output.json', 'cards.json'])
    rmSync(join(cacheFolder, name), { recursive: true, force: true });
}

/** What is to be said of the content below a project's root: every problem, or that there is none and what is hidden. */
export function reportOn(root: string): ContentReport {
  return describe(() => {
    openPublication({ root });
    const publication = getPublication();
    return { ...publication, diagnostics: [...publication.diagnostics, ...publication.toCome] };
  });
}

function describe(read: () => Publication): ContentReport {
  try {
    const { diagnostics, warnings, leftOut, library, everything } = read();
    const doubts = warnings.length === 0 ? '' : `\n\n${formatDiagnostics(warnings, 'the content', WARNING)}`;
    if (diagnostics.length > 0)
      return {
        isGood: false,
        report: `${formatDiagnostics(diagnostics)}${doubts.slice(1)}`,
        diagnostics,
        warnings,
      };
    const begin = leftOut.length > 0 ? '' : 'No problems in the content. ';
    const hidden = describeHidden(library, everything, new Set(leftOut.map(({ file }) => file)));
    return { isGood: true, diagnostics, warnings, report: `${begin}${hidden}${doubts}`.trimEnd() };
  } catch (error) {
    // A setting that cannot be read is reported like a mistake in the content.
    return {
      isGood: false,
      report: error instanceof Error ? error.message : String(error),
      diagnostics: [],
      warnings: [],
    };
  }
}

interface ContentReport {
  isGood: boolean;
  report: string;
  diagnostics: readonly Diagnostic[];
  /** What may be meant. */
  warnings: readonly Diagnostic[];
}

const WARNING = { one: 'warning', many: 'warnings' };

/** Which pieces readers do not see, and from when they will. */
function describeHidden(library: Library, everything: Library, leftOut: ReadonlySet<string>): string {
  const pieces = everything.pieces
    .filter(({ status, file }) => status !== 'published' && !leftOut.has(file))
    .map(
      ({ id, status, published }) =>
        `${id}, ${status === 'draft' ? 'a draft' : `from ${formatDate(published)}`}`,
    );
  const answers = everything.questions
    .flatMap(({ answers: all, status }) =>
      status === 'published' ? all.filter((answer) => answer.status === 'draft') : [],
    )
    .map(({ id }) => `${id}, a draft`);
  const silent = everything.questions
    .filter(
      ({ id, status }) => status === 'published' && library.questions.every((question) => question.id !== id),
    )
    .map(({ id }) => `${id}, which has no answer to show`);
  const lines = [...pieces, ...silent, ...answers];
  if (lines.length === 0) return 'Every piece is published.';
  return `Not published yet: ${lines.join('; ')}.`;
}
