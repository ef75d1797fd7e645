import { PDFArray, PDFDict, PDFDocument, PDFName, type PDFRef } from '@cantoo/pdf-lib';
import { site } from '../../site.ts';
import type { Volume } from './volume.ts';

/** Prints a page of HTML: a browser's part. */
export type Print = (html: string) => Promise<Uint8Array>;

/**
 * A volume as a PDF. It is printed twice: what is on which page is known only from the first time.
 * @param write the HTML of the volume, with the pages on which its chapters begin
 */
export async function printVolume(
  volume: Volume,
  write: (pageOf: (id: string) => number | undefined) => string,
  print: Print,
): Promise<Uint8Array> {
  const first = await findPlaces(await print(write(() => undefined)));
  return settle(await PDFDocument.load(await print(write((id) => first.get(id)))), volume);
}

/** Two pages of a volume on each sheet of A4, side by side, for printers at home. */
export async function printTwoUp(volume: Volume, pages: Uint8Array): Promise<Uint8Array> {
  const sheets = await PDFDocument.create();
  const all = await sheets.embedPdf(pages, (await PDFDocument.load(pages)).getPageIndices());
  // As in a book that lies open: the first page stands on the right, and a pair faces each other.
  for (let at = -1; at < all.length; at += 2) {
    const sheet = sheets.addPage([A4.width, A4.height]);
    for (const [side, page] of [all[at], all[at + 1]].entries())
      if (page !== undefined)
        sheet.drawPage(page, { x: (side * A4.width) / 2, y: 0, width: A4.width / 2, height: A4.height });
  }
  return settle(sheets, volume);
}

/** A sheet on its side, in points. */
const A4 = { width: 841.89, height: 595.28 } as const;

/** The page of each place that a link of the document leads to, from 1. */
async function findPlaces(bytes: Uint8Array): Promise<Map<string, number>> {
  const document = await PDFDocument.load(bytes);
  const numbers = new Map(document.getPages().map(({ ref }, at) => [ref as PDFRef | undefined, at + 1]));
  const places = document.catalog.lookupMaybe(PDFName.of('Dests'), PDFDict);
  const found = places?.keys().flatMap((key): [string, number][] => {
    const place = places.lookupMaybe(key, PDFArray);
    const number = numbers.get(place?.get(0) as PDFRef | undefined);
    return number === undefined ? [] : [[key.decodeText(), number]];
  });
  return new Map(found);
}

/** The same volume is the same bytes: what a clock or a browser has written of itself is replaced. */
async function settle(document: PDFDocument, { title, date, line }: Volume): Promise<Uint8Array> {
  document.setTitle(title, { showInWindowTitleBar: true });
  document.setAuthor(site.name);
  document.setSubject(line);
  document.setLanguage(site.locale);
  document.setCreator(site.name);
  document.setProducer(site.name);
  document.setCreationDate(date);
  document.setModificationDate(date);
  return document.save({ useObjectStreams: true, addDefaultPage: false });
}

/** How many pages a PDF has. */
export async function countPages(bytes: Uint8Array): Promise<number> {
  return (await PDFDocument.load(bytes)).getPageCount();
}
