/** A sentence of the piece, set apart. */
export function pullQuote(_props: object, inner: string): string {
  return `<blockquote>${inner}</blockquote>`;
}
