import { readFileSync } from 'node:fs';
import { join } from 'node:path';
import { escapeHtml as e } from '../../content/html.ts';
import { site, theme } from '../../site.ts';
import type { BookParts } from './epub.ts';

/** A volume as one page of HTML for a browser to print on A5. `pageOf` gives the page on which a chapter begins, once it is known. */
export function writePrintHtml(
  parts: BookParts,
  root: string,
  pageOf: (id: string) => number | undefined,
): string {
  const { volume, chapters, titlePage, promises, licence, pictures } = parts;
  const matter = [
    ...chapters.map(({ id, title, label, xhtml }) => ({ id, title: `${label} ${title}`, xhtml })),
    ...(promises === '' ? [] : [{ id: 'promises', title: 'Promises', xhtml: promises }]),
    { id: 'licence', title: 'Licence', xhtml: licence },
  ];
  const rows = matter.map(
    ({ id, title }) =>
      `<li><a href="#${id}">${e(title)}</a><span class="page">${pageOf(id) ?? 0}</span></li>`,
  );
  const body = matter.map(({ xhtml }) => `<article>${withinPage(xhtml, pictures)}</article>`).join('\n');
  return `<!doctype html><html lang="${site.locale}"><head><meta charset="utf-8"><title>${e(volume.title)}</title>
<style>${writeStyles(volume.title, root)}</style></head><body>
${titlePage}<nav><h1>Contents</h1><ol>${rows.join('')}</ol></nav>
${body}</body></html>`;
}

/** Links between chapters as links within the page, and pictures as part of it. */
function withinPage(xhtml: string, pictures: BookParts['pictures']): string {
  return xhtml
    .replaceAll(/href="c\d+\.xhtml#([^"]*)"/g, 'href="#$1"')
    .replaceAll(/href="(c\d+)\.xhtml"/g, 'href="#$1"')
    .replaceAll(/src="([^"]*)"/g, (whole, address: string) => {
      const bytes = pictures.get(address);
      return bytes === undefined
        ? whole
        : `src="data:image/jpeg;base64,${Buffer.from(bytes).toString('base64')}"`;
    });
}

function writeStyles(title: string, root: string): string {
  const { display, text } = theme.fonts;
  const faces = [display, text].map(({ family, file, weight }) => {
    const font = readFileSync(join(root, 'src/assets/fonts', file)).toString('base64');
    return `@font-face{font-family:'${family}';font-weight:${weight};src:url(data:font/woff2;base64,${font})}`;
  });
  return `${faces.join('')}
@page { size: 148mm 210mm; margin: 18mm 16mm 20mm; }
@page { @bottom-center { content: counter(page); font: 9pt '${text.family}', serif; } }
@page :left { @top-left { content: ${quote(site.name)}; font: 9pt '${text.family}', serif; } }
@page :right { @top-right { content: ${quote(title)}; font: 9pt '${text.family}', serif; } }
@page :first { @top-right { content: none; } @bottom-center { content: none; } }
* { box-sizing: border-box; }
body { margin: 0; font: 10.5pt/1.4 '${text.family}', ${text.system}, serif; color: #000; hyphens: auto; orphans: 3; widows: 3; }
h1, h2, h3, h4, h5, h6 { break-after: avoid; hyphens: manual; text-wrap: balance; line-height: 1.15; }
h1 { margin: 0 0 2mm; font: 300 24pt/1.05 '${display.family}', serif; }
h2 { margin: 6mm 0 2mm; font-size: 13pt; }
h3, h4, h5, h6 { margin: 4mm 0 1mm; font-size: 11pt; }
p, ul, ol, dl, table, blockquote, figure, pre { margin: 0 0 2.5mm; }
article { margin-top: 10mm; }
article > header { break-inside: avoid; break-after: avoid; border-top: 1.5pt solid; padding-top: 3mm; margin-bottom: 4mm; }
.label { margin: 0 0 1mm; font: 300 15pt/1 '${display.family}', serif; }
.date, .source, small, figcaption { font-size: 8.5pt; }
.source { overflow-wrap: anywhere; }
a { color: inherit; text-decoration: none; }
a[href^='http'] { text-decoration: underline; text-decoration-thickness: 0.4pt; text-underline-offset: 0.15em; }
ul, ol { padding-left: 5mm; }
table { width: 100%; border-collapse: collapse; font-size: 9pt; line-height: 1.3; break-inside: auto; }
tr, figure, img { break-inside: avoid; }
hr:has(+ p), p:has(+ table), p:has(+ ol) { break-after: avoid; }
thead { display: table-header-group; break-after: avoid; }
th, td { padding: 1mm 2mm 1mm 0; border-bottom: 0.4pt solid; text-align: left; vertical-align: top; }
blockquote { margin-left: 4mm; padding-left: 3mm; border-left: 1pt solid; }
hr { border: 0; border-top: 0.6pt solid; margin: 4mm 0; }
img { max-width: 100%; max-height: 90mm; height: auto; }
pre { white-space: pre-wrap; font-size: 8.5pt; }
.title-page { break-after: page; height: 165mm; display: flex; flex-direction: column; justify-content: center; }
.title-page h1 { font-size: 44pt; }
nav { margin-top: 0; }
nav ol { list-style: none; padding: 0; }
nav li { display: flex; align-items: baseline; gap: 3mm; padding: 1.2mm 0; border-bottom: 0.4pt solid; break-inside: avoid; }
nav .page { margin-left: auto; }`;
}

/** A text as CSS has it between quotation marks. */
function quote(text: string): string {
  return JSON.stringify(text).replaceAll('<', String.raw`\3c `);
}
