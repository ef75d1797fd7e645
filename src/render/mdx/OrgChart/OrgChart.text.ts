import { listBoxes, type OrgNode } from './org.ts';

/** An organisation chart as a list, each box below the one it reports to. */
export function org({ top }: { top: OrgNode }): string {
  return listBoxes(top).join('\n');
}
