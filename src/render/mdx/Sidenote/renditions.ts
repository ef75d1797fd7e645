/** A remark beside the line, in parentheses. */
export function feed(_props: object, inner: string): string {
  return ` <small>(${inner})</small>`;
}

export function text(_props: object, inner: string): string {
  return `(${inner})`;
}
