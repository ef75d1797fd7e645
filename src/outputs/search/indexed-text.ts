import { listFoldings } from './words.ts';

/*
 * Pagefind takes whatever stands between two spaces for a word, and a phrase for words that follow each other. So a dash
 * or an "&" of its own is joined to the word before it, and what a dash without spaces joins becomes two words. The joint
 * is U+FEFF, which Pagefind does not count as a space; `readIndexed` makes the text of it again.
 */
const JOINT = '\uFEFF';

/** HTML for the index: its text in Pagefind's words, each with its other spellings, which are not shown. */
export function writeIndexed(html: string): string {
  return html.replaceAll(/(?<=^|>)[^<]+/g, (text) =>
    // Asked first, since few texts have such a letter, and the words with one take long to find.
    (FOREIGN_LETTER.test(text) ? text.replaceAll(WORD, addSpellings) : text)
      .replaceAll(LONE_MARKS, `${JOINT}$1`)
      .replaceAll(INNER_DASH, `$&${JOINT} `),
  );
}

/** A text of the index as it was written. Hits may be marked in it. */
export function readIndexed(text: string): string {
  return text
    .replaceAll(/\uFEFF_[a-z]+/g, '')
    .replaceAll(/\uFEFF(<\/mark>)? /g, '$1')
    .replaceAll(JOINT, ' ');
}

/** What Pagefind does not find by itself: it knows a letter with an accent, and no other spelling. */
function addSpellings(word: string): string {
  const known = word.normalize('NFD').replaceAll(/\p{M}/gu, '').toLowerCase();
  const others = listFoldings(word).filter((one) => one !== known && /^[a-z]+$/.test(one));
  return word + others.map((other) => `${JOINT}_${other}`).join('');
}

const FOREIGN_LETTER = /[^\P{L}A-Za-z]/u;
const WORD = /[\p{L}\p{M}]*[^\P{L}A-Za-z][\p{L}\p{M}]*/gu;
const LONE_MARKS =
  /(?<=\S|^) ((?:&(?:amp|lt|gt|quot|#39|#x\w+);|[^\p{L}\p{N}\p{Extended_Pictographic}\s<>&])+)(?=\s|$)/gu;
const INNER_DASH = /(?<=[\p{L}\p{N}\p{Pf}\p{Pe}"'!?.])[—–…/](?=[\p{L}\p{N}\p{Pi}\p{Ps}"'])/gu;
