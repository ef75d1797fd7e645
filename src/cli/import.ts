/** `npm run import`: makes a draft of a letter that came as a document, a web page, Markdown or an e-mail. */
import { existsSync, mkdirSync, readFileSync, writeFileSync } from 'node:fs';
import { basename, dirname, extname, join } from 'node:path';
import { contentFolder } from '../content/read/read-folder.ts';
import { reportOn } from '../build/check-content.ts';
import { planImport } from '../editorial/import/plan-import.ts';
import { readLetter } from '../editorial/import/read-letter.ts';
import { readArguments, refuse } from './support/arguments.ts';
import { openWorkspace } from './support/workspace.ts';

const HELP = `npm run import -- <letter.docx, .html, .md or .eml> [--title T] [--slug S] [--voice V] [--series S]

Makes a draft of an article from a letter, in the form of the house, and lists what it had to leave out.

  --title T    another title than the letter's own
  --slug S     another slug than the one made of the title
  --voice V    satire, or sincere, which a letter is
  --series S   asks for a place in a series: npm run accept gives it
`;

const word = { type: 'string' } as const;
const { values, positionals } = readArguments(
  HELP,
  { title: word, slug: word, voice: word, series: word },
  1,
);
const [file] = positionals;
if (file === undefined) refuse('Say which letter.', HELP);
const root = join(import.meta.dirname, '..', '..');
const folder = contentFolder();
try {
  if (!existsSync(file)) refuse(`There is no file "${file}".`);
  const { dropped, ...letter } = await readLetter(basename(file), readFileSync(file));
  const title = values.title ?? letter.title ?? basename(file, extname(file));
  const { path, text } = planImport({ ...letter, title }, values, openWorkspace(root));
  mkdirSync(dirname(join(root, folder, path)), { recursive: true });
  writeFileSync(join(root, folder, path), text, { flag: 'wx' });
  console.log(`wrote    ${folder}/${path}`);
  for (const what of dropped) console.log(`left out ${what}`);
  for (const { file: name, line, message, hint } of reportOn(root).diagnostics)
    if (name === `${folder}/${path}`) console.log(`\nStill to do: ${name}:${line}  ${message} ${hint}`);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
