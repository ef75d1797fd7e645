/**
 * The same words without the marks of Markdown, for a text that is not Markdown. Two marks around words are Markdown, as are
 * brackets with an address behind them; a star or an underscore alone is none.
 */
export function removeMarks(text: string): string {
  return MARKS.reduce((words, mark) => words.replaceAll(mark, '$1'), text);
}

const MARKS = [
  /!?\[([^[\]]+)\]\((?:[/#.]|[a-z]+:)[^()\s]*\)/gi,
  /!?\[\[([^[\]]+)\]\]/g,
  /(?<![\p{L}\p{N}*])\*{1,3}(?=[^\s*])([^*]*[^\s*])\*{1,3}(?![\p{L}\p{N}*])/gu,
  /(?<![\p{L}\p{N}_])_{1,2}(?=[^\s_])([^_]*[^\s_])_{1,2}(?![\p{L}\p{N}_])/gu,
  /~~(?=\S)([^~]*\S)~~/g,
  /`([^`]+)`/g,
  /\[\^[^\]\s]+\]()/g,
];
