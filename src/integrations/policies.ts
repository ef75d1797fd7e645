import { createHash } from 'node:crypto';
import { readFileSync, readdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import type { AstroIntegration } from 'astro';
import { getPublication } from '../loaders/opened.ts';
import { findBlocks, type Block } from '../model/blocks.ts';
import { listHeaders, writeHeaders, writePolicy, type Sources } from '../model/headers.ts';
import { output, type OutputCache } from './output-cache.ts';

/** Writes `_headers`. The policy of a folder allows what stands in its pages, and in the 404 page, which may be shown there. */
export function policies(): AstroIntegration {
  return {
    name: 'policies',
    hooks: {
      'astro:build:done': ({ dir }) => {
        const folder = fileURLToPath(dir);
        writeFileSync(join(folder, '_headers'), writeHeaders(listHeaders(policiesOf(folder), getPublication().library.retired)));
      },
    },
  };
}

/**
 * What a page will be as a file: with its own policy in it, for hosts that send no headers. What the policy allows is
 * noted, so that a page that is taken over from the last build need not be read for the headers.
 * @throws Error when a page does not begin with its character set, after which the policy goes.
 */
export async function withPolicy(response: Response, file: string, pages: OutputCache): Promise<Uint8Array<ArrayBuffer>> {
  const bytes = new Uint8Array(await response.arrayBuffer());
  if (!file.endsWith('.html')) return bytes;
  const html = new TextDecoder().decode(bytes);
  const at = html.indexOf(CHARSET) + CHARSET.length;
  if (at < CHARSET.length) throw new Error(`${file} has no ${CHARSET}, after which its policy would go. Put it first in the page's head.`);
  const sources = sourcesOf(html);
  pages.note(file, JSON.stringify(sources));
  const policy = writePolicy(sources, 'page');
  return new TextEncoder().encode(`${html.slice(0, at)}<meta http-equiv="content-security-policy" content="${policy}">${html.slice(at)}`);
}

/** The files that a browser shows as documents, in which something could run. */
const SHOWN = /\.(?:html|xml|svg)$/;

const CHARSET = '<meta charset="utf-8">';

/** The policies of a built site: of each of its folders, and of each document that lies in none. */
function policiesOf(folder: string): Map<string, string> {
  const notes = [...output().notes].map(([file, note]) => [file, JSON.parse(note) as Sources] as const);
  const entries = readdirSync(folder, { withFileTypes: true }).filter((entry) => entry.isDirectory() || SHOWN.test(entry.name)).toSorted((a, b) => (a.name < b.name ? -1 : 1));
  return new Map(
    entries.map((entry) => {
      const start = entry.isDirectory() ? `${entry.name}/` : entry.name;
      const inside = notes.filter(([file]) => file.startsWith(start) || file === '404.html').map(([, sources]) => sources);
      // A picture that is opened by itself is a document with styles.
      if (start.endsWith('.svg')) inside.push(sourcesOf(readFileSync(join(folder, start), 'utf8')));
      const pattern = entry.isDirectory() ? `${start}*` : start.replace(/^index\.html$/, '');
      return [pattern, writePolicy(sumOf(inside), 'header')];
    }),
  );
}

function sourcesOf(html: string): Sources {
  const blocks = findBlocks(html);
  const of = (kind: Block['of']) => blocks.flatMap((block) => (block.of === kind ? [sourceOf(block.text)] : []));
  return { styles: of('styles'), scripts: of('scripts') };
}

function sumOf(all: readonly Sources[]): Sources {
  const of = (kind: Block['of']) => [...new Set(all.flatMap((sources) => sources[kind]))].toSorted();
  return { styles: of('styles'), scripts: of('scripts') };
}

/** A block as a source of a policy. A script without a text has its file. */
function sourceOf(text: string): string {
  if (text === '') return `'self'`;
  let source = known.get(text);
  if (source === undefined) known.set(text, (source = `'sha256-${createHash('sha256').update(text).digest('base64')}'`));
  return source;
}

/** The pages of a site share their blocks. */
const known = new Map<string, string>();
