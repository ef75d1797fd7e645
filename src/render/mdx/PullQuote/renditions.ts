/** Beside a page it draws the eye; in a feed, a letter or a book the same sentence would only stand there twice. */
export function feed(): string {
  return '';
}

/** Words alone have no use for it either. */
export function text(): string {
  return '';
}
