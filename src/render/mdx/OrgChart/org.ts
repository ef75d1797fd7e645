/** A box of an organisation chart, with those below it. */
export interface OrgNode {
  name: string;
  line: string;
  reports?: OrgNode[] | undefined;
}

/** The boxes as lines of text, each as far in as it stands below the top. */
export function listBoxes({ name, line, reports = [] }: OrgNode, depth = 0): string[] {
  return [
    `${'  '.repeat(depth)}- ${name}: ${line}`,
    ...reports.flatMap((report) => listBoxes(report, depth + 1)),
  ];
}
