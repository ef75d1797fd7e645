/** A note in the margin, as a quotation of its own. */
export function aside(_props: object, inner: string): string {
  return `<blockquote><p><small>Note in the margin:</small></p>${inner}</blockquote>`;
}
