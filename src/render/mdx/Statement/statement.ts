/** Whether a figure stands in parentheses: in accounts, that it is deducted. */
export function isDeducted(figure: string): boolean {
  return /^\(.+\)$/.test(figure.trim());
}
