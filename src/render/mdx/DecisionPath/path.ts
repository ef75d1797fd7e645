/** A question with its ways on. A way ends, or leads to the next question. */
export interface PathNode {
  ask: string;
  options: PathOption[];
}

export interface PathOption {
  answer: string;
  then?: PathNode | undefined;
  end?: string | undefined;
}

/** A path as lines of text, each way on as far in as it stands below the start. */
export function writePath({ ask, options }: PathNode, depth = 0): string[] {
  const indent = '  '.repeat(depth);
  return [
    `${indent}${ask}`,
    ...options.flatMap(({ answer, then, end }) =>
      then === undefined
        ? [`${indent}- ${answer}: ${end ?? ''}`]
        : [`${indent}- ${answer}:`, ...writePath(then, depth + 1)],
    ),
  ];
}
