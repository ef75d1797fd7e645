/** An exhibit: its title, its basis, what it holds, and its note. */
export function exhibit(
  { title, basis, note }: { title: string; basis: string; note?: string },
  inner: string,
): string {
  return [`Exhibit: ${title}. ${basis}`, inner, note].filter(Boolean).join('\n\n');
}
