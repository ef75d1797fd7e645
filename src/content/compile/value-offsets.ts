/**
 * Where each value in a literal of JavaScript begins, by its path: `0.at.1` for the second number in
 * `[{ label: "a", at: [1, 2] }]`. The literal is one that JSON5 reads.
 */
export function findValueOffsets(code: string): Map<string, number> {
  const offsets = new Map<string, number>();
  const open: { key: string | number | undefined }[] = [];
  let before = '';
  for (const { 0: token, index } of code.matchAll(TOKEN)) {
    if (token.startsWith('/')) continue;
    const around = open.at(-1);
    if (token === '}' || token === ']') open.pop();
    else if (token === ',') {
      if (around !== undefined) around.key = typeof around.key === 'number' ? around.key + 1 : undefined;
    } else if (token === ':') {
      if (around !== undefined) around.key = before.replaceAll(/^["']|["']$/g, '');
    } else {
      if (open.every(({ key }) => key !== undefined))
        setFirst(offsets, open.map(({ key }) => key).join('.'), index);
      if (token === '[') open.push({ key: 0 });
      if (token === '{') open.push({ key: undefined });
    }
    before = token;
  }
  return offsets;
}

function setFirst(offsets: Map<string, number>, path: string, index: number): void {
  if (!offsets.has(path)) offsets.set(path, index);
}

/** A comment, a string, a mark, or a number or a name. */
const TOKEN = /\/\/.*|\/\*[\s\S]*?\*\/|"(?:[^"\\]|\\.)*"|'(?:[^'\\]|\\.)*'|[[\]{},:]|[^\s[\]{},:"'/]+/g;
