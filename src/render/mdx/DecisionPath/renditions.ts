import { escapeHtml } from '../../../content/html.ts';
import { writePath, type PathNode } from './path.ts';

interface Props {
  start: PathNode;
}

/** Every way from the question to its ends, as lists in each other. */
export function feed({ start }: Props): string {
  return writeNode(start);
}

export function text({ start }: Props): string {
  return writePath(start).join('\n');
}

function writeNode({ ask, options }: PathNode): string {
  const ways = options.map(
    ({ answer, then, end = '' }) =>
      `<li>${escapeHtml(answer)}${then === undefined ? `: ${escapeHtml(end)}` : writeNode(then)}</li>`,
  );
  return `<p><strong>${escapeHtml(ask)}</strong></p><ul>${ways.join('')}</ul>`;
}
