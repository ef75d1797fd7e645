import { PDFDocument } from '@cantoo/pdf-lib';
import { afterAll, beforeAll, expect, test } from 'vitest';
import { closeLinks, writeChapters } from '../../src/outputs/volumes/chapter.ts';
import { writeLicence, writePromises, writeTitlePage } from '../../src/outputs/volumes/matter.ts';
import { printTwoUp, printVolume, type Print } from '../../src/outputs/volumes/pdf.ts';
import { writePrintHtml } from '../../src/outputs/volumes/print-html.ts';
import { listVolumes } from '../../src/outputs/volumes/volume.ts';
import { openPrinter } from '../../src/cli/support/printer.ts';
import { anArticle, aSeries } from '../content.ts';
import { letterSources } from '../letters.ts';

const long = Array.from(
  { length: 60 },
  (_, at) => `Paragraph ${at}. ${'Words stand here. '.repeat(20)}`,
).join('\n\n');
const sources = letterSources({
  'articles/one.mdx': anArticle({ title: 'One', published: '2026-03-01', body: long }),
  'articles/two.mdx': anArticle({
    title: 'Two',
    published: '2026-03-02',
    body: `${long}[^a]\n\n[^a]: A note.`,
  }),
  'series/whole.yaml': aSeries('article: one', 'article: two'),
});
const [volume] = listVolumes(sources.library);
let printer: { print: Print; close: () => Promise<void> };
beforeAll(async () => {
  printer = await openPrinter();
});
afterAll(() => printer.close());

/** The volume as a PDF, and the pages that its contents name. */
async function make(): Promise<{ bytes: Uint8Array; pages: (number | undefined)[] }> {
  const chapters = closeLinks(writeChapters(volume!, sources));
  const parts = {
    volume: volume!,
    chapters,
    titlePage: writeTitlePage(volume!),
    promises: writePromises(volume!),
    licence: writeLicence(volume!),
    cover: new Uint8Array(),
    pictures: new Map(),
  };
  let pages: (number | undefined)[] = [];
  const write = (pageOf: (id: string) => number | undefined) => {
    pages = ['c1', 'c2', 'licence'].map(pageOf);
    return writePrintHtml(parts, '.', pageOf);
  };
  return { bytes: await printVolume(volume!, write, printer.print), pages };
}

test(
  'prints a volume on A5, with contents that name the pages, the same bytes each time',
  { timeout: 120_000 },
  async () => {
    const { bytes, pages } = await make();
    const document = await PDFDocument.load(bytes);
    const { width, height } = document.getPage(0).getSize();
    expect([Math.round(width / 2.8346), Math.round(height / 2.8346)]).toEqual([148, 210]);
    const [one = 0, two = 0, licence = 0] = pages;
    expect(one).toBe(2);
    expect(two).toBeGreaterThan(one + 3);
    expect(licence).toBeGreaterThan(two + 3);
    expect(document.getPageCount()).toBeLessThanOrEqual(licence + 1);
    expect(document.getCreationDate()).toEqual(volume?.date);
    expect(Buffer.from((await make()).bytes).equals(bytes)).toBe(true);
    const sheets = await PDFDocument.load(await printTwoUp(volume!, bytes));
    expect(sheets.getPageCount()).toBe(Math.ceil(document.getPageCount() / 2));
  },
);
