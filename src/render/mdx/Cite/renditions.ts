import type { Cited } from '../../../content/body.ts';
import { escapeHtml } from '../../../content/html.ts';

interface Props {
  answers: readonly Cited[];
}

/** The answers on which a sentence rests, by name. */
export function feed(props: Props): string {
  return escapeHtml(text(props));
}

export function text({ answers }: Props): string {
  return answers.length === 0 ? '' : `(${answers.map(({ name }) => name).join(', ')})`;
}
