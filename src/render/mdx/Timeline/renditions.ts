/** A list of times, as the list that it is. */
export function feed(_props: object, inner: string): string {
  return inner;
}

export function text(_props: object, inner: string): string {
  return inner;
}
