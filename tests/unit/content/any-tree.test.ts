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
import { writePlainText } from '../../../src/render/plain-text.ts';
import { formatDiagnostics } from '../../../src/content/diagnostics.ts';
import { escapeHtml } from '../../../src/content/html.ts';
import { writeSearchPage } from '../../../src/outputs/search/document-html.ts';
import { listSearchDocuments } from '../../../src/outputs/search/documents.ts';
import { describePiece, serializeJsonLd } from '../../../src/outputs/structured-data.ts';
import { plant } from '../../bad-input.ts';
import { NOW } from '../../content.ts';
import { tree } from '../../trees.ts';

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
      const all = [...diagnostics, ...built.diagnostics];
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
  // Both kinds of tree were seen, or the property says nothing.
  expect([good > 20, bad > 100]).toEqual([true, true]);
});

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
    expect(JSON.parse(serializeJsonLd(describePiece(piece)))).toHaveProperty('headline', piece.title);
    const path = piece.body.file.replace(/^[^/]+\//, '');
    const { tree: body = [] } = readSource(piece.body.file, String(files[path]));
    writePlainText(body, { promises: piece.body.promises });
  }
  const everything = new Set(
    listDocuments(listFeeds(library)[0]!).flatMap(({ entries }) => entries.map(({ link }) => link)),
  );
  expect(everything.size).toBe(library.pieces.length);
  for (const document of listSearchDocuments(library))
    expect(writeSearchPage(document, '')).toContain(escapeHtml(document.title));
}
