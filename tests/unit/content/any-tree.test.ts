import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import fc from 'fast-check';
import { afterAll, expect, test } from 'vitest';
import { ContentCache } from '../../../src/content/read/read-cache.ts';
import { readContent } from '../../../src/content/read/read-folder.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { listAddresses } from '../../../src/library/page-urls.ts';
import { buildLibrary } from '../../../src/library/build-library.ts';
import { buildReport } from '../../../src/editorial/report.ts';
import { formatReport } from '../../../src/editorial/format-report.ts';
import { listDocuments, listFeeds } from '../../../src/library/feeds.ts';
import type { BodyNode, ComponentNode } from '../../../src/content/body.ts';
import { documentTitle } from '../../../src/content/kinds.ts';
import { findComponent } from '../../../src/content/schemas/components.ts';
import { checkDocument } from '../../../src/build/check-site/check-document.ts';
import { checkPage } from '../../../src/build/check-site/check-page.ts';
import { joinedOf, type Joined } from '../../../src/library/body-links.ts';
import { writeFeedBody } from '../../../src/render/feed-html.ts';
import { writePageParts } from '../../../src/render/page-html.ts';
import { writePlainText } from '../../../src/render/plain-text.ts';
import { formatDiagnostics } from '../../../src/content/diagnostics.ts';
import { escapeHtml } from '../../../src/content/html.ts';
import { writeSearchPage } from '../../../src/outputs/search/document-html.ts';
import { listSearchDocuments } from '../../../src/outputs/search/documents.ts';
import { describePiece, serializeJsonLd } from '../../../src/outputs/structured-data.ts';
import { plant } from '../../bad-input.ts';
import { NOW, sourcesOf } from '../../content.ts';
import { absolute } from '../../../src/site.ts';
import { linkedTree, tree } from '../../trees.ts';

const root = mkdtempSync(join(tmpdir(), 'trees-'));
afterAll(() => rmSync(root, { recursive: true, force: true }));

test('makes of any tree a complete publication, or a complete list of what is wrong', () => {
  let [good, bad] = [0, 0];
  fc.assert(
    fc.property(tree, (files) => {
      const folder = `t${good + bad}`;
      plant(join(root, folder), files);
      const { sources, diagnostics } = readContent(root, new ContentCache(undefined, ''), folder);
      const built = buildLibrary(sources, { now: NOW });
      const all = [...diagnostics, ...built.diagnostics, ...built.toCome];
      rmSync(join(root, folder), { recursive: true });
      if (all.length > 0) {
        bad += 1;
        for (const { file: name, line, message, hint } of all) {
          expect([name.startsWith(folder), line >= 1, /[.?!]$/.test(message), HINT.test(hint)]).toEqual([
            true,
            true,
            true,
            true,
          ]);
          expect(`${message} ${hint}`).not.toMatch(/undefined|\[object|NaN|Error:/);
        }
        expect(formatDiagnostics(all)).toMatch(/^\d+ problems? in the content\./);
      } else {
        good += 1;
        isWhole(built.library, files);
      }
      formatReport(buildReport(sources, NOW));
    }),
    { numRuns: 400, seed: 20261125 },
  );
  // Trees of all kinds were seen, or the property says nothing.
  expect([good > 20, bad > 100]).toEqual([true, true]);
}, 120_000);

test('passes only what is right today and on each day to come', () => {
  let [later, caught] = [0, 0];
  fc.assert(
    fc.property(linkedTree, (files) => {
      const sources = sourcesOf(files);
      const on = (day: Date) => {
        const built = buildLibrary(sources, { now: day });
        return { ...built, diagnostics: [...built.diagnostics, ...built.toCome] };
      };
      const today = on(NOW);
      const toCome = DAYS.map((day) => on(new Date(day)));
      if (today.diagnostics.length > 0) {
        // It says nothing that is wrong on no day.
        if (today.diagnostics.every(({ message }) => message.startsWith('On '))) {
          caught += 1;
          expect(toCome.some(({ diagnostics }) => diagnostics.length > 0)).toBe(true);
        }
        return;
      }
      for (const { diagnostics, library } of toCome) {
        expect(diagnostics).toEqual([]);
        isWhole(library, files);
        if (library.pieces.length > today.library.pieces.length) later += 1;
      }
    }),
    { numRuns: 200, seed: 20261130 },
  );
  expect([later > 20, caught > 5]).toEqual([true, true]);
}, 120_000);

/** Each day to come on which something of a tree appears. */
const DAYS = ['2026-12-01', '2026-12-24T08:00:00Z', '2027-01-01', '2030-01-01'];

/** A hint is a sentence, or ends with what is to be written, behind a colon: as it stands there, without a full stop. */
const HINT = /[.?!>]$|^[A-Z].*: \S.*$/;

/** Every piece has its address, its item, its search entry, its words and its data for machines. */
function isWhole(
  library: ReturnType<typeof buildLibrary>['library'],
  files: Record<string, string | Buffer>,
): void {
  const checkPublishedUrlFiles = new Set(listAddresses(library).map(({ path }) => path));
  for (const piece of library.pieces) {
    expect(checkPublishedUrlFiles.has(piece.path)).toBe(true);
    expect(JSON.parse(serializeJsonLd(describePiece(piece)))).toHaveProperty(
      'headline',
      piece.voice === 'satire' ? `${piece.title} (satire)` : piece.title,
    );
    const path = piece.body.file.replace(/^[^/]+\//, '');
    const { tree: body = [] } = readSource(piece.body.file, String(files[path]));
    const joined = joinedOf(piece);
    writePlainText(body, joined);
    expect(
      checkDocument('feed.xml', `<feed>${writeFeedBody(body, joined, absolute(piece.path))}</feed>`),
    ).toEqual([]);
    expect(findPageFaults(body, joined)).toEqual([]);
  }
  const titles = library.pieces.map(({ title, voice }) => documentTitle(title, voice));
  expect(titles.filter((title, index) => titles.indexOf(title) !== index)).toEqual([]);
  const everything = new Set(
    listDocuments(listFeeds(library)[0]!).flatMap(({ entries }) => entries.map(({ link }) => link)),
  );
  expect(everything.size).toBe(library.pieces.length);
  for (const document of listSearchDocuments(library))
    expect(writeSearchPage(document, '')).toContain(escapeHtml(document.title));
}

/** What the check of the built site says of a body's page, with an element in place of each component. */
function findPageFaults(body: readonly BodyNode[], joined: Joined): string[] {
  const write = (nodes: readonly BodyNode[]): string =>
    writePageParts(nodes, joined)
      .map((part) => (typeof part === 'string' ? part : writeComponent(part, write(part.children))))
      .join('');
  const page =
    '<!doctype html><html lang="en"><head><title>T</title><meta name="description" content="D" />' +
    '<meta name="robots" content="noindex" /></head><body><main id="Main"><h1>T</h1><div>' +
    `${write(body)}</div><h2 id="Forward">F</h2><h2 id="History">H</h2></main></body></html>`;
  return checkPage('/a/', page).findings.map(({ says }) => says);
}

function writeComponent({ name, props }: ComponentNode, inside: string): string {
  if (name === 'Picture') return '<img alt="" />';
  if (name === 'Table') return `<div><table>${inside}</table></div>`;
  const element = findComponent(name)?.element ?? 'span';
  const id = props['slug'] ?? props['id'];
  const own = name === 'Promise' || typeof id !== 'string' ? '' : ` id="${id}"`;
  return `<${element}${own}${element === 'a' ? ' href="/"' : ''}>${inside}</${element}>`;
}
