/** A table of Markdown. */
export function table(_props: object, inner: string): string {
  return `<table>${inner}</table>`;
}
