/** `npm run rename -- <old> <new>`: gives an entry another slug, and changes every reference and link to it. */
import { existsSync, mkdirSync, readdirSync, renameSync, rmSync, rmdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reportOn } from '../build/check-content.ts';
import { ContentCache } from '../content/read/read-cache.ts';
import { readContent, readText } from '../content/read/read-folder.ts';
import { KINDS } from '../content/kinds.ts';
import {
  bareName,
  findEntry,
  renameEverywhere,
  type FileEdit,
  type SourceText,
} from '../editorial/rename.ts';
import { renameTopic } from '../editorial/rename-topic.ts';
import { slug as slugSchema } from '../content/schemas/fields.ts';
import { readArguments, refuse } from './support/arguments.ts';

const HELP = `npm run rename -- <old> <new> [--name N]

Moves a file to another slug and changes every reference and link in the content. The old slug becomes an alias: its
address redirects to the new one, and the piece keeps its id in the feeds.

  <old>   the present slug, with its folder where two kinds have one of that slug: articles/how-to, questions/how-to;
          or the path of its file
  <new>   the new slug: lower-case letters, digits and hyphens. Of a topic it may be another topic that is there, which
          takes in everything that is filed under the old one; its feeds lead there too
  --name  the new name of a topic, as pieces write it
`;

const root = join(import.meta.dirname, '..', '..');
const { positionals, values } = readArguments(HELP, { name: { type: 'string' } }, 2);
const [old, wanted] = positionals;
if (old === undefined || wanted === undefined) refuse('Say what is renamed, and to what.', HELP);
const [name = '', folder] = bareName(wanted).split('/').toReversed();
const form = slugSchema.safeParse(name);
if (!form.success) refuse(`"${name}" cannot be an address. ${form.error.issues[0]?.message}`);

try {
  const { sources } = readContent(root, new ContentCache(undefined, ''));
  const files = sources
    .filter(({ fields }) => fields !== undefined)
    .map((source): SourceText => ({ source, text: readText(resolve(root, source.file)) }));
  const renamed = findEntry(sources, old);
  if (folder !== undefined && folder !== KINDS[renamed.kind].folder)
    refuse(
      `${KINDS[renamed.kind].folder}/${renamed.id} stays in its folder. Write only its new slug: ${name}.`,
    );
  if (renamed.kind === 'page' && ['about', 'subscribe'].includes(renamed.id))
    refuse(`Every page of the site links to /${renamed.id}/: it keeps its name.`);
  const before = reportOn(root).diagnostics.length;
  if (values.name !== undefined && renamed.kind !== 'topic')
    refuse('Only a topic has a name of its own beside its slug. Leave --name out.');
  const edits =
    renamed.kind === 'topic'
      ? renameTopic(files, renamed.id, name, values.name)
      : renameEverywhere(files, renamed, name);
  write(edits);
  const { diagnostics, report } = reportOn(root);
  if (diagnostics.length > before) {
    undo(edits, files);
    refuse(`Nothing was renamed, because the content would not be right afterwards.\n\n${report}`);
  }
  for (const { file, to, isRemoved = false } of edits)
    console.log(
      isRemoved ? `removed  ${file}` : to === undefined ? `changed  ${file}` : `moved    ${file} to ${to}`,
    );
  console.log(`\n${KINDS[renamed.kind].path(name)} is the address now.`);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function write(edits: readonly FileEdit[]): void {
  for (const { file, text, to = file, isRemoved = false } of edits) {
    if (isRemoved) {
      rmSync(resolve(root, file));
      continue;
    }
    mkdirSync(resolve(root, dirname(to)), { recursive: true });
    writeFileSync(resolve(root, to), text);
    if (to === file) continue;
    rmSync(resolve(root, file));
    moveBeside(dirname(file), dirname(to));
  }
}

/** Moves the pictures beside an article's `index.mdx`. */
function moveBeside(from: string, to: string): void {
  if (from === to || !existsSync(resolve(root, from)) || dirname(from) !== dirname(to)) return;
  for (const other of readdirSync(resolve(root, from)))
    if (!/\.mdx$/.test(other)) renameSync(resolve(root, from, other), resolve(root, to, other));
  if (readdirSync(resolve(root, from)).length === 0) rmdirSync(resolve(root, from));
}

function undo(edits: readonly FileEdit[], files: readonly SourceText[]): void {
  const texts = new Map(files.map(({ source, text }) => [source.file, text]));
  write(
    edits.map(({ file, to }) =>
      to === undefined
        ? { file, text: texts.get(file) ?? '' }
        : { file: to, to: file, text: texts.get(file) ?? '' },
    ),
  );
}
