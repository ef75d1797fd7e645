/** Options that npm took for itself, because no `--` stood before them. */
import type { ParseArgsOptionsConfig } from 'node:util';

/** What npm tells a command of how it was called. */
export interface NpmCall {
  /** The arguments that npm left. */
  words: readonly string[];
  /** The environment: npm puts each option that it took into `npm_config_<name>`. */
  env: Readonly<Record<string, string | undefined>>;
}

/**
 * The whole line as it has to be typed, where npm took options of the command; nothing where it took none. An option
 * without `=` comes as "true", and its value among the words: those that are the command's own stand before them.
 */
export function findRightLine(
  { words, env }: NpmCall,
  options: ParseArgsOptionsConfig,
  isOwn: (word: string, index: number) => boolean,
): string | undefined {
  const script = env['npm_lifecycle_event'];
  const taken = Object.entries(options).flatMap(([name, { type }]) => {
    const value = env[`npm_config_${name.replaceAll('-', '_')}`];
    // npm has an option of this name itself, which may stand in somebody's settings.
    return value === undefined || value === '' || name === 'json' ? [] : [{ name, type, value }];
  });
  if (script === undefined || taken.length === 0) return undefined;
  const own = words.filter(isOwn);
  const values = words.filter((word, index) => !isOwn(word, index)).values();
  const written = taken.map(({ name, type, value }) => {
    if (type === 'boolean') return `--${name}`;
    return `--${name} ${quoteWord(value === 'true' ? (values.next().value ?? '…') : value)}`;
  });
  const call = script === 'start' || script === 'test' ? `npm ${script}` : `npm run ${script}`;
  return [call, '--', ...own.map(quoteWord), ...written, ...[...values].map(quoteWord)].join(' ');
}

function quoteWord(word: string): string {
  return /^[\w./:,@=+-]+$/.test(word) ? word : `"${word.replaceAll(/["\\$`]/g, '\\$&')}"`;
}
