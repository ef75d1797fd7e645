/** A note in the margin, as a quotation of its own. */
export function feed(_props: object, inner: string): string {
  return `<blockquote><p><small>Note in the margin:</small></p>${inner}</blockquote>`;
}

export function text(_props: object, inner: string): string {
  return `(${inner})`;
}
