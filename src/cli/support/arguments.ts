import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { suggest } from '../../content/did-you-mean.ts';
import { findRightLine } from './swallowed-options.ts';

type Arguments<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * The options of a command. `--help` prints the help and ends the process; an unknown option ends it with one sentence,
 * which names the nearest one, and the exit code 2.
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
): Arguments<T>['values'] {
  return readArguments(help, options, 0).values;
}

/**
 * The options of a command and its positional arguments, of which there may be `maxPositionals`. Where npm took options
 * for itself, the line is shown as it has to be typed; `isOwn` then tells a positional argument from an option's value.
 */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  maxPositionals: number,
  isOwn = (_: string, index: number) => index < maxPositionals,
): Pick<Arguments<T>, 'values' | 'positionals'> {
  const words = process.argv.slice(2);
  const right = findRightLine({ words, env: process.env }, options, isOwn);
  if (right !== undefined)
    refuse(`npm takes options for itself unless -- stands before them. Write: ${right}`);
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: maxPositionals > 0,
    });
    if ((values as { help?: boolean }).help) {
      console.log(help);
      process.exit(0);
    }
    const extra = positionals[maxPositionals];
    if (extra !== undefined) return refuse(explainExtra(extra));
    return { values: values as Arguments<T>['values'], positionals };
  } catch (error) {
    return refuseArguments(error, help, Object.keys(options));
  }
}

function explainExtra(extra: string): string {
  if (/^[–—]/.test(extra)) return `"${extra}" begins with a dash. Write two hyphens: --${extra.slice(1)}`;
  return (
    `"${extra}" is one argument too many. Put several words of one value in straight quotation ` +
    'marks, and part a list with commas and no space: --topics a,b.'
  );
}

function refuseArguments(error: unknown, help: string, names: readonly string[]): never {
  const message = error instanceof Error ? error.message : String(error);
  const unknown = /^Unknown option '(--?[^']*)'/.exec(message)?.[1];
  if (unknown === undefined) return refuse(message, help);
  const known = [...names, 'help'].map((name) => `--${name}`);
  const nearest = suggest(unknown, known).replaceAll('"', '');
  return refuse(`There is no ${unknown}.${nearest || ' --help lists the options.'}`);
}

/** A port as it was given with `--port` or, failing that, in the environment variable `PORT`. */
export function readPort(option: string | undefined): number {
  const text = option ?? process.env['PORT'] ?? '4321';
  const port = Number(text);
  if (/^\d+$/.test(text) && port > 0 && port < 65_536) return port;
  return refuse(`${option === undefined ? 'PORT' : '--port'} is "${text}". Write a number from 1 to 65535.`);
}

/** Ends a command that was typed wrongly: what is wrong, the help if it helps, and the exit code 2. */
export function refuse(message: string, help?: string): never {
  console.error(help === undefined ? message : `${message}\n\n${help}`);
  process.exit(2);
}
