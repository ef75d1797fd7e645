import {
  countDiagnostics,
  listDiagnostics,
  sortDiagnostics,
  type Diagnostic,
} from '../../content/diagnostics.ts';
import { escapeHtml } from '../../content/html.ts';

/** How many lines are shown above and below the one that is wrong. */
const LINES_AROUND = 2;

/** A page in the place of one that cannot be shown: each problem, and the author's line among those around it. */
export function writeErrorPage(
  diagnostics: readonly Diagnostic[],
  read: (file: string) => string | undefined,
): string {
  const heading = countDiagnostics(diagnostics, 'what this page shows');
  return (
    `<!doctype html><html lang="en"><head><meta charset="utf-8"><title>${escapeHtml(heading)}` +
    `</title><meta name="viewport" content="width=device-width"><style>${STYLE}</style></head>
<body><main><h1>${escapeHtml(heading)}</h1><ol>${writeItems(diagnostics, read)}</ol><p>` +
    'This page comes back by itself when the files are mended. The other pages can be read.</p>' +
    '</main></body></html>'
  );
}

/** A banner on the pages that can be shown: what is wrong, and where. */
export function writeBanner(diagnostics: readonly Diagnostic[]): string {
  const heading = countDiagnostics(diagnostics);
  return (
    `<aside data-problems style="${BANNER}"><details open><summary>${escapeHtml(heading)}</summary>` +
    `<ol>${writeItems(diagnostics)}</ol></details></aside>`
  );
}

function writeItems(
  diagnostics: readonly Diagnostic[],
  read: (file: string) => string | undefined = () => undefined,
): string {
  const items = sortDiagnostics(diagnostics).flatMap((diagnostic) =>
    listDiagnostics([diagnostic]).map(({ place, says }) => {
      const link = `/__open-in-editor?file=${encodeURIComponent(place)}`;
      const context = writeContext(read(diagnostic.file), diagnostic.line);
      return `<li><a href="${link}"><code>${escapeHtml(place)}</code></a><br>${escapeHtml(says)}${context}</li>`;
    }),
  );
  return [...new Set(items)].join('\n');
}

/** A line with those around it, each with its number. */
function writeContext(text: string | undefined, line: number): string {
  if (text === undefined) return '';
  const lines = text.split(/\r?\n/);
  const first = Math.max(1, line - LINES_AROUND);
  const shown = lines.slice(first - 1, line + LINES_AROUND).map((content, index) => {
    const number = first + index;
    const row = escapeHtml(`${String(number).padStart(4)}  ${content.slice(0, MAX_COLUMNS)}`);
    return number === line ? `<mark>${row}</mark>` : row;
  });
  return `<pre>${shown.join('\n')}</pre>`;
}

const MAX_COLUMNS = 200;

const STYLE =
  ':root{color-scheme:light dark}body{max-width:46rem;margin:3rem auto;padding:0 ' +
  '1.25rem;font:1.0625rem/1.6 Georgia,serif}h1{font-weight:400}li{margin:1rem ' +
  '0}pre{overflow-x:auto;padding:.5rem;border:1px solid;font-size:.875rem}mark{font-weight:700}';

const BANNER =
  'position:relative;z-index:9;padding:.5rem 1.25rem;background:#ffe9a8;color:#141414;font:1rem/1.5 Georgia,serif';
