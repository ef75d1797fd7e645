/** A passage that makes a move is its words. */
export function feed(_props: object, inner: string): string {
  return inner;
}

export const text = feed;
