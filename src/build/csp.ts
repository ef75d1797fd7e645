import { hash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { buildOptions, getPublication } from '../library/load/current.ts';
import { checkPage, type PageFacts } from './check-site/check-page.ts';
import { listHeaders, writeHeaders, writePolicy, type Sources } from '../outputs/hosting/headers.ts';
import { output } from './output-cache.ts';

/** Writes `_headers`. The policy of a folder allows the styles and scripts of its pages and of the 404 page. */
export function csp(): AstroIntegration {
  return {
    name: 'policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(
          join(folder, '_headers'),
          writeHeaders(listHeaders(policiesOf(folder), getPublication().library.retired)),
        );
      },
    },
  };
}

/**
 * A page with its own policy in it, for hosts that send no headers, in pieces. A preview tells search engines to keep off.
 * @throws Error when a page does not begin with its character set, after which the policy goes.
 */
export function addPolicy(page: Buffer<ArrayBuffer>, file: string, sources: Sources): Buffer<ArrayBuffer>[] {
  const at = page.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length)
    throw new Error(
      `${file} has no ${CHARSET}, after which its policy would go. Put it first in the page's head.`,
    );
  const policy = Buffer.from(
    `<meta http-equiv="content-security-policy" content="${writePolicy(sources, 'page')}">`,
  );
  const robots = Buffer.from(
    buildOptions().hasDrafts === true ? '<meta name="robots" content="noindex">' : '',
  );
  return [page.subarray(0, at), policy, robots, page.subarray(at)];
}

/** The files that a browser shows as documents, in which something could run. */
const SHOWN = /\.(?:html|xml|svg)$/;

const CHARSET = '<meta charset="utf-8">';

/** The policies of a built site: of each of its folders, and of each document that lies in none. */
function policiesOf(folder: string): Map<string, string> {
  const notes = [...output().notes];
  const entries = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() || SHOWN.test(entry.name))
    .toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    entries.map((entry) => {
      const start = entry.isDirectory() ? `${entry.name}/` : entry.name;
      const inside = notes
        .filter(([file]) => file.startsWith(start) || file === '404.html')
        .map(([, note]): Sources => note);
      // An SVG that is opened on its own is a document with styles.
      if (start.endsWith('.svg'))
        inside.push(sourcesOf(checkPage('', readFileSync(join(folder, start), 'utf8')).facts));
      const pattern = entry.isDirectory() ? `${start}*` : start.replace(/^index\.html$/, '');
      return [pattern, writePolicy(sumOf(inside), 'header')];
    }),
  );
}

/** What a policy has to allow for a page. */
export function sourcesOf({ styles, scripts, forms }: Pick<PageFacts, keyof Sources>): Sources {
  return { styles: styles.map(sourceOf), scripts: scripts.map(sourceOf), forms };
}

function sumOf(all: readonly Sources[]): Sources {
  const of = (kind: keyof Sources) => [...new Set(all.flatMap((sources) => sources[kind]))].toSorted();
  return { styles: of('styles'), scripts: of('scripts'), forms: of('forms') };
}

/** A style or a script as a source of a policy. A script without text is in a file of ours. */
function sourceOf(text: string): string {
  if (text === '') return `'self'`;
  return `'sha256-${hash('sha256', text, 'base64')}'`;
}
