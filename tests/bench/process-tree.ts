import { readFileSync, readdirSync } from 'node:fs';

/** What Linux says of one process at one moment (proc(5)). Times are in clock ticks, sizes in kilobytes. */
export interface Sample {
  pid: number;
  parent: number;
  /** Its own time, in user and in system mode. */
  own: number;
  /** The time of its children that ended and that it waited for. */
  waited: number;
  /** Its resident memory, without what is shared through tmpfs: RssAnon and RssFile. */
  resident: number;
  /** The most resident memory that it ever had: VmHWM. */
  peak: number;
}

/** Every process of a session: a command, its children, and children that outlive their parents. */
export function sampleSession(session: number): Sample[] {
  return readdirSync('/proc').flatMap((name) =>
    /^\d/.test(name) ? (sampleProcess(name, session) ?? []) : [],
  );
}

/** The ticks of all children of this very process that ended. */
export function waitedTicks(): number {
  return readTimes('self')?.waited ?? 0;
}

function sampleProcess(pid: string, session: number): Sample | undefined {
  try {
    const times = readTimes(pid);
    if (times?.session !== session) return undefined;
    const status = readFileSync(`/proc/${pid}/status`, 'utf8');
    const size = (name: string) => Number(new RegExp(`^${name}:\\s+(\\d+)`, 'm').exec(status)?.[1] ?? 0);
    return { pid: Number(pid), ...times, resident: size('RssAnon') + size('RssFile'), peak: size('VmHWM') };
  } catch {
    // The process ended while it was looked at.
    return undefined;
  }
}

/** The fields after the command's name, which may itself hold spaces and parentheses. */
function readTimes(
  pid: string,
): { parent: number; session: number; own: number; waited: number } | undefined {
  const text = readFileSync(`/proc/${pid}/stat`, 'utf8');
  const fields = text
    .slice(text.lastIndexOf(')') + 2)
    .split(' ')
    .map(Number);
  const [, parent = 0, , session = 0] = fields;
  const [user = 0, system = 0, childUser = 0, childSystem = 0] = fields.slice(11, 15);
  return { parent, session, own: user + system, waited: childUser + childSystem };
}
