/** A passage that makes a move is its words. */
export function move(_props: object, inner: string): string {
  return inner;
}
