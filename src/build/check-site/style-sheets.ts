/** The pages of a site share their style sheets. To compare one with those of its length is cheaper than to digest it. */
export function sheetOf(css: string): Sheet {
  const alike = sheets.get(css.length) ?? [];
  const known = alike.find((sheet) => sheet.css === css);
  if (known !== undefined) return known;
  const sheet = { css, checkPublishedUrlFiles: addressesInStyles(css) };
  sheets.set(css.length, [...alike, sheet]);
  return sheet;
}

/** A style sheet that stands in a page, with the addresses that it names. */
interface Sheet {
  css: string;
  checkPublishedUrlFiles: readonly string[];
}

const sheets = new Map<number, Sheet[]>();

/** The addresses in a style sheet, as they are written. */
export function addressesInStyles(css: string): string[] {
  return [...css.matchAll(/url\(\s*(?:"([^"]*)"|'([^']*)'|([^)"'\s]*))\s*\)/g)].map(
    ([, double, single, bare]) => double ?? single ?? bare ?? '',
  );
}
