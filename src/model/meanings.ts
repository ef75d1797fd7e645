/** A meaning as it stands in parentheses behind its term: without its capital and its full stop. */
export function asAside(meaning: string): string {
  const words = meaning.replace(/\.$/, '');
  return /^\p{Lu}\p{Ll}/u.test(words) || /^A /.test(words) ? words.charAt(0).toLowerCase() + words.slice(1) : words;
}
