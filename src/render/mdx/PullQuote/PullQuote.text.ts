/** Words alone have no use for a sentence that they hold already. */
export function pullQuote(): string {
  return '';
}
