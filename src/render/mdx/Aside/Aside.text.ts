/** A note in the margin, as a paragraph of its own. */
export function aside(_props: object, inner: string): string {
  return `(${inner})`;
}
