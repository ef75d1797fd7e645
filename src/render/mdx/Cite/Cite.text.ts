import type { Cited } from '../../../content/body.ts';

/** The answers on which a sentence rests, by name. */
export function cite({ answers }: { answers: readonly Cited[] }): string {
  return answers.length === 0 ? '' : `(${answers.map(({ name }) => name).join(', ')})`;
}
