import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { absolute, href, site } from '../../site.ts';
import type { Volume } from './volume.ts';

/** A file of a book. One with a title is read, in its place. */
export interface BookItem {
  file: string;
  title?: string;
  properties?: string;
}

/** The package document of a book (EPUB 3.3, section 5): what it is, what is in it, and in which order it is read. */
export function writePackage(volume: Volume, items: readonly BookItem[]): string {
  const manifest = items.map(({ file, properties }) => {
    const type = TYPES[/\w+$/.exec(file)?.[0] ?? ''] ?? 'image/jpeg';
    return `<item${writeAttributes({ id: idOf(file), href: file, 'media-type': type, properties })}/>`;
  });
  // The contents stand after the cover and the title.
  const read = items
    .filter(({ title, properties }) => title !== undefined && properties !== 'nav')
    .map(({ file }) => file);
  const spine = [...read.slice(0, 2), 'nav.xhtml', ...read.slice(2)];
  return `<?xml version="1.0" encoding="utf-8"?>
<package xmlns="http://www.idpf.org/2007/opf" version="3.0" unique-identifier="id" xml:lang="${site.locale}">
<metadata xmlns:dc="http://purl.org/dc/elements/1.1/">
${writeMetadata(volume)}
</metadata>
<manifest>${manifest.join('\n')}</manifest>
<spine>${spine.map((file) => `<itemref idref="${idOf(file)}"/>`).join('')}</spine>
</package>
`;
}

function writeMetadata({ id, title, line, date, voice }: Volume): string {
  const day = date.toISOString().replace(/\.\d+Z$/, 'Z');
  return [
    `<dc:identifier id="id">${e(id)}</dc:identifier>`,
    `<dc:title>${e(title)}</dc:title>`,
    `<dc:language>${site.locale}</dc:language>`,
    `<dc:creator>${e(site.name)}</dc:creator>`,
    `<dc:publisher>${e(site.name)}</dc:publisher>`,
    `<dc:date>${day.slice(0, 10)}</dc:date>`,
    `<dc:description>${e(line)}</dc:description>`,
    ...(voice === undefined ? [] : [`<dc:subject>${voice}</dc:subject>`]),
    `<dc:source>${absolute(href('/'))}</dc:source>`,
    `<dc:rights>${e(site.copyright)} https://creativecommons.org/licenses/by/4.0/</dc:rights>`,
    `<meta property="dcterms:modified">${day}</meta>`,
    '<meta property="schema:accessMode">textual</meta>',
    '<meta property="schema:accessModeSufficient">textual</meta>',
    '<meta property="schema:accessibilityFeature">tableOfContents</meta>',
    '<meta property="schema:accessibilityFeature">alternativeText</meta>',
    '<meta property="schema:accessibilityHazard">none</meta>',
  ].join('\n');
}

function idOf(file: string): string {
  return `f-${file.replaceAll(/[^\w]/g, '-')}`;
}

const TYPES: Record<string, string> = {
  xhtml: 'application/xhtml+xml',
  css: 'text/css',
  png: 'image/png',
  jpg: 'image/jpeg',
  jpeg: 'image/jpeg',
  gif: 'image/gif',
  svg: 'image/svg+xml',
  webp: 'image/webp',
};
