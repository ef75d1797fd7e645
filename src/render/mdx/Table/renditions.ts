/** A table of Markdown. */
export function feed(_props: object, inner: string): string {
  return `<table>${inner}</table>`;
}

/** A table of Markdown, one row a line. */
export function text(_props: object, inner: string): string {
  return inner;
}
