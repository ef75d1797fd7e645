/*
 * Edits of authors' files that leave everything else as it was typed: comments, order, quotation marks and line ends.
 */

/**
 * A file's text with one item more in a list of its fields. The list may stand on one line or on many, or not be there
 * yet. `item` is YAML.
 */
export function addToList(text: string, field: string, item: string): string {
  const lines = text.split('\n');
  const end =
    lines[0]?.trimEnd() === '---'
      ? lines.findIndex((line, index) => index > 0 && line.trimEnd() === '---')
      : lines.length;
  const at = lines.findIndex((line, index) => index < end && line.startsWith(`${field}:`));
  if (at === -1) {
    const last = end === lines.length && lines.at(-1) === '' ? end - 1 : end;
    return lines
      .toSpliced(last, 0, item.includes(':') ? `${field}:\n  - ${item}` : `${field}: [${item}]`)
      .join('\n');
  }
  const flow = /^(.*\[)(.*)(\].*)$/.exec(lines[at] ?? '');
  if (flow !== null) {
    const [, before = '', inner = '', after = ''] = flow;
    return lines
      .with(
        at,
        `${before}${inner.trim() === '' ? '' : `${inner.trimEnd()}, `}${item.includes(':') ? `{ ${item} }` : item}${after}`,
      )
      .join('\n');
  }
  const next = lines.findIndex((line, index) => index > at && (index >= end || /^[^\s#-]/.test(line)));
  const block = lines.slice(at + 1, next === -1 ? end : next);
  const last = block.findLastIndex((line) => line.trim() !== '' && !/^#/.test(line));
  const indent = /^(\s*)- /.exec(block.find((line) => /^\s*- /.test(line)) ?? '  - ')?.[1] ?? '  ';
  return lines.toSpliced(at + 1 + last + 1, 0, `${indent}- ${item}`).join('\n');
}

/** A text in which one name stands for another on some lines, counted from 1, wherever it is a value of its own. */
export function renameOnLines(text: string, numbers: ReadonlySet<number>, old: string, name: string): string {
  const value = new RegExp(`(?<![\\w-])${old}(?![\\w-]|["']?\\s*:)`, 'g');
  return text
    .split('\n')
    .map((line, index) => (numbers.has(index + 1) ? line.replaceAll(value, name) : line))
    .join('\n');
}

/** A text in which every link to an address, with or without a place on its page, leads to another. */
export function renameLinks(text: string, old: string, address: string): string {
  return text.replaceAll(new RegExp(`(?<=[("'\\s<:])${old}(?=[)#?"'\\s>]|$)`, 'gm'), address);
}
