/** A sign's share of the year, from a day to a day, both of it: `03-21` to `04-19`. It may pass the new year. */
export interface Span {
  from: string;
  to: string;
}

/** The sign of a day of the year, `07-23`. */
export function findSign<S extends Span>(signs: readonly S[], day: string): S | undefined {
  return signs.find((sign) => isIn(sign, day));
}

/** Whether a sign has a day of the year. */
export function isIn({ from, to }: Span, day: string): boolean {
  return from <= to ? from <= day && day <= to : day >= from || day <= to;
}
