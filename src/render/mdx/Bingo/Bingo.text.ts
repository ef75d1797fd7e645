/** A card, one square a line. */
export function bingo({ title, squares }: { title: string; squares: string[] }): string {
  return [title, ...squares.map((square) => `- ${square}`)].join('\n');
}
