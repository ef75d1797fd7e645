/** A picture's words, and what is said of it. */
export function figure({ caption, credit }: { caption: string; credit?: string }, inner: string): string {
  return [inner, credit === undefined ? caption : `${caption} (${credit})`].filter(Boolean).join('\n');
}
