import { clearLine, cursorTo } from 'node:readline';

/** How often the line of one phase is written again at most, in milliseconds. */
const PAUSE = 1000;

let phase = '';
let began = 0;
let written = 0;

/**
 * Says what a long work is at, on one line that is written over: the phase, how much of it is done, and its time.
 * Where nobody watches (no terminal), nothing is said.
 */
export function showPhase(name: string, done?: number, total?: number): void {
  if (!process.stdout.isTTY) return;
  const now = performance.now();
  if (name !== phase) [phase, began, written] = [name, now, 0];
  if (now - written < PAUSE && done !== total) return;
  written = now;
  write(formatProgress(name, (now - began) / 1000, done, total));
}

/** Leaves the line free for what is said next. */
export function endPhase(): void {
  phase = '';
  if (process.stdout.isTTY) write('');
}

/** "Pages: 4,000 of 10,000, 3 s". `seconds` since the phase began. */
export function formatProgress(name: string, seconds: number, done?: number, total?: number): string {
  const count =
    done === undefined || total === undefined
      ? ''
      : `: ${done.toLocaleString('en')} of ${total.toLocaleString('en')}`;
  return `${name}${count}, ${Math.round(seconds)} s`;
}

function write(line: string): void {
  cursorTo(process.stdout, 0);
  clearLine(process.stdout, 0);
  process.stdout.write(line);
}
