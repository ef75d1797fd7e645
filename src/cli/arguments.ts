import { parseArgs, type ParseArgsOptionsConfig } from 'node:util';
import { suggest } from '../content/did-you-mean.ts';

type Parsed<T extends ParseArgsOptionsConfig> = ReturnType<
  typeof parseArgs<{ options: T; allowPositionals: true }>
>;

/**
 * The options of a command, as they were typed. `--help` prints the help and ends; an option that does not exist ends
 * with one sentence, which names the nearest, and the exit code 2.
 */
export function readOptions<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
): Parsed<T>['values'] {
  return readArguments(help, options, 0).values;
}

/** The same with words that are no options, of which there may be `most`. */
export function readArguments<const T extends ParseArgsOptionsConfig>(
  help: string,
  options: T,
  most: number,
): Pick<Parsed<T>, 'values' | 'positionals'> {
  try {
    const { values, positionals } = parseArgs({
      options: { ...options, help: { type: 'boolean' } },
      allowPositionals: most > 0,
    });
    if ((values as { help?: boolean }).help) {
      console.log(help);
      process.exit(0);
    }
    if (positionals.length > most) throw new Error(`"${positionals[most]}" is one word too many.`);
    return { values: values as Parsed<T>['values'], positionals };
  } catch (error) {
    const said = error instanceof Error ? error.message : String(error);
    const [, unknown] = /^Unknown option '(--?[^']*)'/.exec(said) ?? [];
    if (unknown === undefined) return refuse(said, help);
    const near = suggest(
      unknown,
      [...Object.keys(options), 'help'].map((name) => `--${name}`),
    ).replaceAll('"', '');
    return refuse(`There is no ${unknown}.${near || ' --help lists what there is.'}`);
  }
}

/** Ends a command that was typed wrongly: what is wrong, the help if it helps, and the exit code 2. */
export function refuse(message: string, help?: string): never {
  console.error(help === undefined ? message : `${message}\n\n${help}`);
  process.exit(2);
}
