import { cpSync, existsSync, mkdirSync, readFileSync, readdirSync, rmSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { build, type Plugin } from 'esbuild';
import { escapeHtml } from '../../content/html.ts';
import type { PublicationIndex } from '../../editorial/contribute/check-draft.ts';
import { site } from '../../site.ts';
import { writePageTheme } from '../../styles/theme.ts';
import { writeHeaders } from '../hosting/headers.ts';
import { deskHeaders, deskPolicy } from './policy.ts';

/**
 * Writes the desk in the browser to a folder: a page, its script and what that loads. Nothing in it asks another host but
 * the Git host of the repository.
 * @throws Error in one sentence where something else lies in the folder.
 */
export async function buildDesk(
  folder: string,
  config: Readonly<Record<string, unknown>>,
  index: PublicationIndex,
): Promise<void> {
  ensureOwn(folder);
  rmSync(folder, { recursive: true, force: true });
  mkdirSync(folder, { recursive: true });
  await bundle(folder);
  cpSync(join(SVELTIA, 'npm', 'assets'), join(folder, 'assets'), {
    recursive: true,
    filter: (path) => !path.endsWith('.map'),
  });
  cpSync(join(SVELTIA, 'LICENSE.txt'), join(folder, LICENCE));
  writeFileSync(join(folder, 'index.html'), writePage({ config, index }, deskPolicy(config)));
  writeStyles(folder);
  writeFileSync(join(folder, 'robots.txt'), 'User-agent: *\nDisallow: /\n');
  writeFileSync(join(folder, '_headers'), writeHeaders(deskHeaders(config)));
}

/** By this file a folder is known to hold a desk. */
const LICENCE = 'sveltia-LICENSE.txt';

function ensureOwn(folder: string): void {
  const inside = existsSync(folder) ? readdirSync(folder) : [];
  if (inside.length > 0 && !inside.includes(LICENCE))
    throw new Error(
      `${folder} holds something else. Name an empty folder, or one in which the desk lies already.`,
    );
}

const SVELTIA = join(dirname(fileURLToPath(import.meta.resolve('@sveltia/cms'))), '..');

/** Whom Sveltia would ask for what its package lacks, for newer versions, and how the Git host is. */
const ELSEWHERE =
  /https:\/\/(?:unpkg\.com|cdn\.jsdelivr\.net|www\.githubstatus\.com\/api|status-api\.hostedstatus\.com)\//g;

async function bundle(folder: string): Promise<void> {
  const { outputFiles } = await build({
    entryPoints: [join(import.meta.dirname, 'main.ts')],
    outdir: folder,
    bundle: true,
    splitting: true,
    format: 'esm',
    platform: 'browser',
    target: 'es2022',
    minify: true,
    legalComments: 'none',
    logLevel: 'error',
    write: false,
    conditions: ['browser'],
    plugins: [withoutHighlighting],
  });
  for (const { path, text } of outputFiles) {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, text.replaceAll(ELSEWHERE, './not-loaded/'));
  }
}

/** Three hundred languages that no text of ours is written in. */
const withoutHighlighting: Plugin = {
  name: 'without-highlighting',
  setup: ({ onResolve, onLoad }) => {
    onResolve({ filter: /^@shikijs\/langs\// }, () => ({
      path: 'none',
      namespace: 'no-language',
    }));
    onLoad({ filter: /.*/, namespace: 'no-language' }, () => ({
      contents: 'export default []',
      loader: 'js',
    }));
  },
};

/** The head of a preview, and the paper of its voice. */
const PREVIEW =
  '.preview{padding:var(--u);background:var(--paper);color:var(--ink)}.preview ' +
  'h1{font-size:3rem;margin-block:.5rem}.preview [role=status]{font-size:1rem;padding:.5rem ' +
  '1.5rem;border:1px solid var(--ink)}';

/** The styles of the site, by which a preview reads as a page does. */
function writeStyles(folder: string): void {
  const source = join(import.meta.dirname, '..', '..');
  cpSync(join(source, 'assets', 'fonts'), join(folder, 'fonts'), { recursive: true });
  const sheets = ['base.css', 'prose.css'].map((file) => readSheet(join(source, 'styles', file)));
  writeFileSync(
    join(folder, 'preview.css'),
    [writePageTheme((file) => `./fonts/${file}`), ...sheets, PREVIEW].join('\n'),
  );
}

/** A style sheet with those in it that it imports. */
function readSheet(path: string): string {
  return readFileSync(path, 'utf8').replaceAll(/^@import '([^']+)';$/gm, (_, file: string) =>
    readSheet(join(path, '..', file)),
  );
}

function writePage(data: Readonly<Record<string, object>>, policy: string): string {
  const title = `The desk of ${site.name}`;
  const blocks = Object.entries(data).map(
    ([id, value]) =>
      `<script type="application/json" id="${id}">${JSON.stringify(value).replaceAll('<', '\\u003c')}</script>`,
  );
  return `<!doctype html>
<html lang="${site.locale}">
<meta charset="utf-8">
<meta http-equiv="content-security-policy" content="${policy}">
<meta name="viewport" content="width=device-width">
<meta name="robots" content="noindex">
<title>${escapeHtml(title)}</title>
${blocks.join('\n')}
<script type="module" src="./main.js"></script>
</html>
`;
}
