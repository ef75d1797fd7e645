import { writePath, type PathNode } from './path.ts';

/** Every way from the question to its ends. */
export function decisionPath({ start }: { start: PathNode }): string {
  return writePath(start).join('\n');
}
