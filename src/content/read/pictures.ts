import { spawnSync } from 'node:child_process';
import { existsSync, mkdirSync, readFileSync, statSync, writeFileSync } from 'node:fs';
import { dirname, join, relative, resolve } from 'node:path';
import type { Diagnostic } from '../diagnostics.ts';
import { pictureName } from '../slug.ts';
import type { NamedPictures, PictureFacts, Source } from '../source.ts';
import { checkPicture } from './check-image.ts';
import { findPicture } from './find-picture.ts';

/** What is known of a picture's bytes. */
export type Measured = Omit<PictureFacts, 'file'>;

/**
 * Sources with the pictures that they name, and with what is wrong with these. Pictures may change while the text of a
 * file does not.
 * @param root the project's root
 * @param kept names of pictures that once stood in feeds: where one of them lies beside a file, it is the file's still
 * @param beside the paths of all files in the content, from the project's root
 */
export function addPictures(
  sources: readonly Source[],
  { root, kept, beside }: { root: string; kept: ReadonlySet<string>; beside: readonly string[] },
): Source[] {
  const named = sources.map((source) => ({ source, ...listNamed(source, root) }));
  const old = kept.size === 0 ? [] : beside.filter((path) => kept.has(pictureName(path)));
  const asked = named.map(({ source, good }) => {
    const folder = dirname(source.file);
    const others = old.filter((path) => dirname(path) === folder);
    return new Map([
      ...others.map((file) => [`.${file.slice(folder.length)}`, file] as const),
      ...good.map(({ address, file }) => [address, file] as const),
    ]);
  });
  const facts = measureAll(root, [...new Set(asked.flatMap((files) => [...files.values()]))]);
  return named.map(({ source, good, diagnostics }, at) => {
    const files = [...(asked[at] ?? [])];
    const pictures = Object.fromEntries(
      files.flatMap(([address, file]) => {
        const measured = facts.get(file);
        return measured === undefined ? [] : [[address, { file, ...measured }]];
      }),
    );
    const faults = [...diagnostics, ...checkMeasured(source, good, pictures)];
    return files.length + faults.length === 0 ? source : addTo(source, pictures, faults);
  });
}

/** A source with its pictures: the same object for as long as both are the same. */
function addTo(source: Source, pictures: NamedPictures, faults: readonly Diagnostic[]): Source {
  const key = JSON.stringify([pictures, faults]);
  const last = added.get(source);
  if (last?.key === key) return last.whole;
  const whole = { ...source, pictures, diagnostics: [...source.diagnostics, ...faults] };
  added.set(source, { key, whole });
  return whole;
}

const added = new WeakMap<Source, { key: string; whole: Source }>();

/** A picture as a file names it. */
interface Named {
  address: string;
  line: number;
  /** Where it lies, from the project's root. */
  file: string;
}

function listNamed(source: Source, root: string): { good: Named[]; diagnostics: Diagnostic[] } {
  const path = resolve(root, source.file);
  const inFields = Object.entries(source.fields ?? {}).flatMap(([name, value]) => {
    const address = (value as { src?: unknown } | null)?.src;
    return typeof address === 'string' ? [{ address, line: source.lines[`${name}.src`] ?? 1 }] : [];
  });
  const all = [...inFields, ...(source.body?.pictures ?? [])].map(({ address, line }) => ({
    one: { address, line, file: relative(root, findPicture(address, path) ?? '') },
    explanation: checkPicture(address, path),
  }));
  return {
    good: all.flatMap(({ one, explanation }) => (explanation === undefined ? [one] : [])),
    diagnostics: all.flatMap(({ one, explanation }) =>
      explanation === undefined ? [] : [{ file: source.file, line: one.line, ...explanation }],
    ),
  };
}

/** Pictures that cannot be shown whole, and two that would have one address. */
function checkMeasured({ file }: Source, named: readonly Named[], pictures: NamedPictures): Diagnostic[] {
  const first = new Map<string, string>();
  return named.flatMap(({ address, line }) => {
    const picture = pictures[address];
    if (picture === undefined)
      return [
        {
          file,
          line,
          message: `The picture "${address}" is damaged, or not complete: its lower part is missing.`,
          hint: 'Copy it again from where it came from, or save it again.',
        },
      ];
    const name = pictureName(address);
    const twin = first.get(name) ?? picture.file;
    first.set(name, twin);
    return twin === picture.file
      ? []
      : [
          {
            file,
            line,
            message: `The picture "${address}" would have the same address in feeds as "./${twin.slice(dirname(file).length + 1)}".`,
            hint: 'Give one of the two another name.',
          },
        ];
  });
}

/** The facts of pictures, by their paths from the project's root. One that has not changed is not measured again. */
function measureAll(root: string, files: readonly string[]): Map<string, Measured> {
  if (files.length === 0) return new Map();
  const cache = join(root, 'node_modules', '.cache', 'pictures.json');
  const known = readCache(cache);
  const stamped = files.map((file) => ({ file, stamp: stampOf(resolve(root, file)) }));
  const missing = stamped.filter(({ file, stamp }) => known[file]?.stamp !== stamp);
  if (missing.length > 0) {
    const measured = measureNow(missing.map(({ file }) => resolve(root, file)));
    for (const [at, { file, stamp }] of missing.entries())
      known[file] = { stamp, facts: measured[at] ?? null };
    writeCache(cache, root, known);
  }
  return new Map(files.flatMap((file) => (known[file]?.facts ? [[file, known[file].facts] as const] : [])));
}

type Known = Record<string, { stamp: string; facts: Measured | null }>;

/** By which a file is seen to be another. The number is of what is known of a picture. */
function stampOf(path: string): string {
  const { size, mtimeMs, ino } = statSync(path);
  return `1 ${size} ${mtimeMs} ${ino}`;
}

function measureNow(paths: readonly string[]): (Measured | null)[] {
  const script = join(import.meta.dirname, 'measure-pictures.ts');
  const { status, stdout, stderr } = spawnSync(process.execPath, [script], {
    input: JSON.stringify(paths),
    encoding: 'utf8',
    maxBuffer: MAX_OUTPUT,
  });
  if (status !== 0) throw new Error(`The pictures could not be measured: ${stderr}`);
  return JSON.parse(stdout) as (Measured | null)[];
}

const MAX_OUTPUT = 100_000_000;

function readCache(path: string): Known {
  try {
    return JSON.parse(readFileSync(path, 'utf8')) as Known;
  } catch {
    return {};
  }
}

/** Where it cannot be written, the pictures are measured again the next time. */
function writeCache(path: string, root: string, known: Known): void {
  const there = Object.entries(known).filter(([file]) => existsSync(resolve(root, file)));
  try {
    mkdirSync(dirname(path), { recursive: true });
    writeFileSync(path, JSON.stringify(Object.fromEntries(there)));
  } catch {
    // A checkout that can only be read.
  }
}
