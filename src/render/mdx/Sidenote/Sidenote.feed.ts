/** A remark beside the line, in parentheses. */
export function sidenote(_props: object, inner: string): string {
  return ` <small>(${inner})</small>`;
}
