/** A sentence of the piece, set apart. */
export function feed(_props: object, inner: string): string {
  return `<blockquote>${inner}</blockquote>`;
}

/** Words alone have no use for a sentence that they hold already. */
export function text(): string {
  return '';
}
