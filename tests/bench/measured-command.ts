/**
 * The process around one measured command: `measure` starts it anew each time, so that all children's time that it
 * has seen at the end is the command's. It takes the command as JSON, and answers with a `Reading` as JSON.
 */
import { spawn } from 'node:child_process';
import { appendFileSync, openSync } from 'node:fs';
import { sampleSession, waitedTicks, type Sample } from './process-tree.ts';

/** Times in clock ticks, `wall` in milliseconds, sizes in kilobytes. */
export interface Reading {
  status: number;
  wall: number;
  waited: number;
  sampled: number;
  orphaned: number;
  peakSum: number;
  peakProcess: number;
}

const EVERY = 50;
const PATIENCE = 5000;

const { command, args, log } = JSON.parse(process.argv[2] ?? '{}') as {
  command: string;
  args: string[];
  log: string;
};
const last = new Map<number, Sample>();
let peakSum = 0;
let peakProcess = 0;

const output = openSync(log, 'w');
const started = performance.now();
// A session of its own: what the command leaves behind is still found by its session.
const child = spawn(command, args, { detached: true, stdio: ['ignore', output, output] });
const session = child.pid ?? -1;
for (const signal of ['SIGINT', 'SIGTERM'] as const) process.on(signal, () => process.kill(-session, signal));
const timer = setInterval(look, EVERY);
child.on('error', (error) => answer(127, error.message));
child.on('exit', async (status) => {
  const wall = performance.now() - started;
  clearInterval(timer);
  await waitForTheRest();
  answer(status ?? 1, '', wall);
});

function look(): number {
  const samples = sampleSession(session);
  for (const sample of samples) last.set(sample.pid, sample);
  peakProcess = Math.max(peakProcess, ...samples.map(({ peak }) => peak));
  peakSum = Math.max(
    peakSum,
    samples.reduce((sum, { resident }) => sum + resident, 0),
  );
  return samples.length;
}

async function waitForTheRest(): Promise<void> {
  const until = performance.now() + PATIENCE;
  while (look() > 0) {
    if (performance.now() > until) return void process.kill(-session, 'SIGKILL');
    await new Promise((resolve) => setTimeout(resolve, 5));
  }
}

function answer(status: number, error: string, wall = 0): void {
  const samples = [...last.values()];
  const sampled = samples.reduce((sum, { own }) => sum + own, 0);
  const isOrphan = ({ parent }: Sample) => parent !== process.pid && !last.has(parent);
  const orphaned = samples.filter(isOrphan).reduce((sum, { own, waited }) => sum + own + waited, 0);
  const reading: Reading = { status, wall, waited: waitedTicks(), sampled, orphaned, peakSum, peakProcess };
  if (error !== '') appendFileSync(log, error);
  process.stdout.write(JSON.stringify(reading));
  process.exit();
}
