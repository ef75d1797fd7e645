import { execFileSync, spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import type { Reading } from './measured-command.ts';

/** What one command cost. Seconds and megabytes (of 2^20 bytes). */
export interface Measurement {
  status: number;
  /** User and system time of the command and of everything that it started. */
  cpu: number;
  /** The same as seen from outside every 50 ms: a little less, unless a child was never waited for. */
  sampledCpu: number;
  wall: number;
  /** The largest sum of resident memory (RssAnon and RssFile) of all its processes at one moment. */
  peakSum: number;
  /** The most that one of them had (VmHWM). */
  peakProcess: number;
  /** Where everything stands that it said. */
  log: string;
}

/**
 * Runs a command in a process of its own, and says what it cost. The time is the kernel's own count of children that
 * ended, with that of children that outlived their parents, and never less than what the samples add up to: a child
 * whose parent ends without waiting for it is counted by the samples alone.
 * @throws Error in one sentence where this is not Linux, and with the end of the output when the command fails.
 */
export function measure(
  command: string,
  args: readonly string[],
  { cwd, env = {}, log }: { cwd: string; env?: Record<string, string>; log: string },
): Measurement {
  if (process.platform !== 'linux')
    throw new Error(`The bench reads /proc, which only Linux has; this is ${process.platform}.`);
  mkdirSync(dirname(log), { recursive: true });
  // What others have written and the disk has not taken yet is nobody's to pay for.
  execFileSync('sync');
  const { status, wall, waited, sampled, orphaned, peakSum, peakProcess } = run(
    { command, args, log },
    cwd,
    env,
  );
  if (status !== 0) throw new Error(`"${command} ${args.join(' ')}" ended with ${status}:\n${tailOf(log)}`);
  const ticks = (ticksPerSecond ??= Number(execFileSync('getconf', ['CLK_TCK'], { encoding: 'utf8' })));
  const cpu = Math.max(waited + orphaned, sampled) / ticks;
  return {
    status,
    cpu,
    sampledCpu: sampled / ticks,
    wall: wall / 1000,
    peakSum: peakSum / 1024,
    peakProcess: peakProcess / 1024,
    log,
  };
}

function run(command: object, cwd: string, env: Record<string, string>): Reading {
  const { stdout, stderr } = spawnSync(
    process.execPath,
    [join(import.meta.dirname, 'measured-command.ts'), JSON.stringify(command)],
    {
      cwd,
      env: { ...process.env, ...env },
      encoding: 'utf8',
    },
  );
  if (stdout === '') throw new Error(`The command could not be measured:\n${stderr}`);
  return JSON.parse(stdout) as Reading;
}

function tailOf(log: string): string {
  return existsSync(log) ? readFileSync(log, 'utf8').trimEnd().split('\n').slice(-20).join('\n') : '';
}

let ticksPerSecond: number | undefined;
