/** A table of Markdown, one row a line. */
export function table(_props: object, inner: string): string {
  return inner;
}
