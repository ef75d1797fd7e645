/** A note in the margin, as a quotation of its own. */
export function aside(_props: object, inner: string): string {
  return `<blockquote>${inner}</blockquote>`;
}
