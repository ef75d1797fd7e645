import { escapeHtml } from '../../../content/html.ts';
import type { PathNode } from './path.ts';

/** Every way from the question to its ends, as lists in each other. */
export function decisionPath({ start }: { start: PathNode }): string {
  return writeNode(start);
}

function writeNode({ ask, options }: PathNode): string {
  const ways = options.map(
    ({ answer, then, end = '' }) =>
      `<li>${escapeHtml(answer)}${then === undefined ? `: ${escapeHtml(end)}` : writeNode(then)}</li>`,
  );
  return `<p><strong>${escapeHtml(ask)}</strong></p><ul>${ways.join('')}</ul>`;
}
