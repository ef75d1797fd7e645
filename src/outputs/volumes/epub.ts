import { zipSync, type Zippable } from 'fflate';
import { escapeHtml as e } from '../../content/html.ts';
import { site } from '../../site.ts';
import { chapterFile, type Chapter } from './chapter.ts';
import { writePackage, type BookItem } from './package.ts';
import type { Volume } from './volume.ts';
import { BOOK_STYLES } from './book-styles.ts';

/** What a book is made of. */
export interface BookParts {
  volume: Volume;
  chapters: readonly Chapter[];
  titlePage: string;
  promises: string;
  licence: string;
  /** A PNG. */
  cover: Uint8Array;
  /** The bytes of each picture in the chapters, by its address. */
  pictures: ReadonlyMap<string, Uint8Array>;
}

/** A volume as an EPUB 3 (W3C EPUB 3.3). The same parts are the same bytes. */
export function writeEpub(parts: BookParts): Uint8Array {
  const { volume, cover, pictures } = parts;
  const pages = listPages(parts);
  const names = namePictures(pictures);
  const items: BookItem[] = [
    { file: 'nav.xhtml', title: 'Contents', properties: 'nav' },
    ...pages.map(({ file, title }) => ({ file, title })),
    { file: 'style.css' },
    { file: 'cover.png', properties: 'cover-image' },
    ...[...names.values()].map((file) => ({ file })),
  ];
  const files: Record<string, Uint8Array> = {
    'META-INF/container.xml': bytesOf(CONTAINER),
    'OPS/book.opf': bytesOf(writePackage(volume, items)),
    'OPS/nav.xhtml': bytesOf(writeNavigation(pages)),
    ...Object.fromEntries(
      pages.map(({ file, title, body, type }) => [
        `OPS/${file}`,
        bytesOf(writePage(title, withFiles(body, names), type)),
      ]),
    ),
    'OPS/style.css': bytesOf(BOOK_STYLES),
    'OPS/cover.png': cover,
    ...Object.fromEntries([...pictures].map(([address, bytes]) => [`OPS/${names.get(address)}`, bytes])),
  };
  return zip(files);
}

interface BookPage {
  file: string;
  title: string;
  body: string;
  type: string;
}

function listPages({ volume, chapters, titlePage, promises, licence }: BookParts): BookPage[] {
  return [
    {
      file: 'cover.xhtml',
      title: 'Cover',
      body: `<p class="cover"><img src="cover.png" alt="${e(volume.title)}"/></p>`,
      type: 'cover',
    },
    { file: 'title.xhtml', title: 'Title', body: titlePage, type: 'titlepage' },
    ...chapters.map((chapter) => ({
      file: chapterFile(chapter),
      title: `${chapter.label} ${chapter.title}`,
      body: chapter.xhtml,
      type: 'chapter',
    })),
    ...(promises === ''
      ? []
      : [{ file: 'promises.xhtml', title: 'Promises', body: promises, type: 'appendix' }]),
    { file: 'licence.xhtml', title: 'Licence', body: licence, type: 'copyright-page' },
  ];
}

function writePage(title: string, body: string, type: string): string {
  return `<?xml version="1.0" encoding="utf-8"?>
<!DOCTYPE html>
<html xmlns="http://www.w3.org/1999/xhtml" xmlns:epub="http://www.idpf.org/2007/ops" lang="${site.locale}" xml:lang="${site.locale}">
<head><title>${e(title)}</title><link rel="stylesheet" href="style.css"/></head>
<body epub:type="${type}">${body}</body>
</html>
`;
}

function writeNavigation(pages: readonly BookPage[]): string {
  const items = pages
    .filter(({ type }) => type !== 'cover' && type !== 'titlepage')
    .map(({ file, title }) => `<li><a href="${file}">${e(title)}</a></li>`);
  return writePage(
    'Contents',
    `<nav epub:type="toc" role="doc-toc"><h1>Contents</h1><ol>${items.join('')}</ol></nav>`,
    'frontmatter',
  );
}

/** A name for each picture in the book. */
function namePictures(pictures: ReadonlyMap<string, Uint8Array>): Map<string, string> {
  return new Map(
    [...pictures.keys()].map((address, at) => [
      address,
      `pictures/${at + 1}${/\.\w+$/.exec(address)?.[0] ?? '.jpg'}`,
    ]),
  );
}

function withFiles(xhtml: string, names: ReadonlyMap<string, string>): string {
  return xhtml.replaceAll(/src="([^"]*)"/g, (whole, address: string) => {
    const file = names.get(address);
    return file === undefined ? whole : `src="${file}"`;
  });
}

const CONTAINER = `<?xml version="1.0" encoding="utf-8"?>
<container version="1.0" xmlns="urn:oasis:names:tc:opendocument:xmlns:container">
<rootfiles><rootfile full-path="OPS/book.opf" media-type="application/oebps-package+xml"/></rootfiles></container>
`;

/** A ZIP as EPUB has it (OCF 3.3, section 4.3): first the type of the file, as it is. No file has a time of its own. */
function zip(files: Record<string, Uint8Array>): Uint8Array {
  const entries: Zippable = { mimetype: [bytesOf('application/epub+zip'), { level: 0 }] };
  for (const [name, bytes] of Object.entries(files)) entries[name] = [bytes, { level: 9 }];
  // A ZIP knows the wall clock alone: these are its numbers in every time zone.
  return zipSync(entries, { mtime: new Date(1980, 0, 1) });
}

function bytesOf(text: string): Uint8Array {
  return new TextEncoder().encode(text);
}
