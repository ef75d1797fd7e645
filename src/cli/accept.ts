/** `npm run accept`: takes a proposal from a branch, a folder or a file, completes it, and runs the check. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { reportOn } from '../build/check-content.ts';
import { contentFolder } from '../content/read/read-folder.ts';
import { completeProposal } from '../editorial/proposal.ts';
import { readArguments, refuse } from './support/arguments.ts';
import { readProposal, type Proposed } from './support/proposal.ts';
import { openWorkspace } from './support/workspace.ts';

const HELP = `npm run accept -- <branch, folder or file> [--dry-run]

Takes what somebody proposes into content/, with all that it needs beside it: its line in the series that it asks for,
an answer's place in its question, the moves, a new mentor's file. Says what it adds, and runs the check. Nothing is
committed: git diff shows all of it, and git restore undoes it.

  --dry-run   says what would be written, and writes nothing
`;

const root = join(import.meta.dirname, '..', '..');
const folder = contentFolder();
const { values, positionals } = readArguments(HELP, { 'dry-run': { type: 'boolean', default: false } }, 1);
const [from] = positionals;
if (from === undefined) refuse('Say what is proposed: a branch, a folder or a file.', HELP);
try {
  accept(readProposal(from, { root, folder }));
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function accept({ files, ignored }: Proposed): void {
  const texts = Object.fromEntries(
    [...files]
      .filter(([path]) => /\.(?:mdx|yaml)$/.test(path))
      .map(([path, bytes]) => [path, bytes.toString('utf8')]),
  );
  const workspace = openWorkspace(root);
  const all = completeProposal(texts, workspace);
  for (const { path, text, isNew } of all) {
    const verb = isNew ? 'adds    ' : workspace.read(path) === text ? 'has     ' : 'changes ';
    console.log(`${verb} ${folder}/${path}${path in texts ? '' : ', which it needs'}`);
    put(path, text);
  }
  for (const [path, bytes] of files)
    if (!(path in texts)) {
      console.log(`adds     ${folder}/${path}`);
      put(path, bytes);
    }
  for (const path of ignored) console.log(`ignores  ${path}: only files of content/ are taken.`);
  if (!values['dry-run']) checkAll();
}

function put(path: string, content: string | Buffer): void {
  if (values['dry-run']) return;
  const file = join(root, folder, path);
  mkdirSync(dirname(file), { recursive: true });
  writeFileSync(file, content);
}

function checkAll(): void {
  const { isGood, report } = reportOn(root);
  console.log(`\n${report}`);
  if (!isGood) process.exitCode = 1;
}
