/** Characters that XML 1.0 forbids (section 2.2): one breaks a whole feed. Half of a surrogate pair is none. */
const FORBIDDEN = /[\u0000-\u0008\u000B\u000C\u000E-\u001F\uFFFE\uFFFF\p{Cs}]/u;

/** Whether a text, or a text anywhere in a value, has a character that no page and no feed can have. */
export function isForbidden(value: unknown): boolean {
  if (typeof value === 'string') return FORBIDDEN.test(value);
  return typeof value === 'object' && value !== null && Object.values(value).some(isForbidden);
}
