import { readdirSync } from 'node:fs';
import { resolve, sep } from 'node:path';
import { projectRoot } from '../loaders/opened.ts';
import { contentFolder, readText } from '../loaders/read-content.ts';

/**
 * Whether a file of the content that readers see says some words too, or the code: a title may be promised, a draft may
 * repeat a published piece, and the front page has an exhibit of its own. The files are read only when a hidden word was
 * found, which hardly ever happens.
 * @param hidden the files that readers do not see
 */
export function isSaidOpenly(words: string, hidden: ReadonlySet<string>): boolean {
  const folded = fold(words);
  return openTexts(hidden).some((text) => text.includes(folded));
}

function openTexts(hidden: ReadonlySet<string>): string[] {
  return (texts ??= [...listTexts(contentFolder()), ...listTexts('src')].filter((file) => !hidden.has(file)).map((file) => fold(readText(resolve(projectRoot(), file)))));
}

function listTexts(folder: string): string[] {
  return readdirSync(resolve(projectRoot(), folder), { recursive: true, encoding: 'utf8' }).filter((path) => /\.(?:mdx|yaml|astro|ts)$/.test(path)).map((path) => `${folder}/${path.split(sep).join('/')}`);
}

let texts: string[] | undefined;

/** Words as they are whatever the marks between them. */
function fold(text: string): string {
  return text.toLowerCase().replaceAll(/[^\p{L}\p{N}]+/gu, ' ').trim();
}
