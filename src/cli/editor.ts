/** `npm run editor`: writes the settings, schemas and snippets of VS Code into `.vscode/`. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join } from 'node:path';
import { buildEditorFiles } from '../editorial/vscode.ts';
import { readOptions } from './support/arguments.ts';

readOptions(
  'npm run editor\n\nWrites JSON Schemas and snippets for VS Code from src/content/schemas/ into ' +
    '.vscode/. Run it after a schema has changed.\n',
  {},
);
for (const [path, text] of Object.entries(buildEditorFiles())) {
  const target = join(import.meta.dirname, '..', '..', path);
  mkdirSync(dirname(target), { recursive: true });
  writeFileSync(target, text);
  console.log(path);
}
