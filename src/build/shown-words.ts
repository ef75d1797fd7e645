import { existsSync, readFileSync, readdirSync } from 'node:fs';
import { join } from 'node:path';
import { Parser } from 'htmlparser2';
import { compare } from '../content/diagnostics.ts';
import { splitWords } from '../outputs/search/words.ts';

/**
 * The words on the pages that are no document of the search, and round the pieces: the search must not correct them. Of
 * the pages of a kind, which have the same words round them, the first is read.
 */
export function listShownWords(folder: string): string[] {
  const names = readdirSync(folder, { withFileTypes: true })
    .filter((entry) => entry.isDirectory() && entry.name !== 'pagefind')
    .map(({ name }) => name)
    .toSorted(compare);
  const pages = ['index.html', '404.html', ...names.flatMap((name) => listPages(folder, name))];
  const words = pages
    .filter((page) => existsSync(join(folder, page)))
    .flatMap((page) => splitWords(textOfPage(readFileSync(join(folder, page), 'utf8'))));
  return [...new Set(words)].filter((word) => word.length >= MIN_LENGTH).sort(compare);
}

/** The page of a folder, and the first page in it. */
function listPages(folder: string, name: string): string[] {
  const [first] = readdirSync(join(folder, name))
    .filter((inner) => existsSync(join(folder, name, inner, 'index.html')))
    .toSorted(compare);
  return [`${name}/index.html`, ...(first === undefined ? [] : [`${name}/${first}/index.html`])];
}

/** What a reader sees of a page, its labels and what stands in place of a picture included. */
function textOfPage(html: string): string {
  const texts: string[] = [];
  let hidden = 0;
  const parser = new Parser({
    onopentag: (name, { alt, placeholder, 'aria-label': label }) => {
      if (UNSEEN.includes(name)) hidden += 1;
      texts.push(...[alt, placeholder, label].filter((text) => text !== undefined));
    },
    ontext: (text) => hidden === 0 && texts.push(text),
    onclosetag: (name) => void (UNSEEN.includes(name) && (hidden -= 1)),
  });
  parser.end(html);
  return texts.join(' ');
}

const UNSEEN = ['script', 'style', 'head'];

/** The search corrects no shorter word. */
const MIN_LENGTH = 4;
