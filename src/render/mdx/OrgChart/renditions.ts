import { listBoxes, type OrgNode } from './org.ts';

export { feed } from '../chart/renditions.ts';

/** An organisation chart as a list, each box below the one it reports to. */
export function text({ top }: { top: OrgNode }): string {
  return listBoxes(top).join('\n');
}
