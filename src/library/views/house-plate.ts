import type { Mark } from '../../content/schemas/plate.ts';

/** The plate of an article: its own, or one that its title decides. */
export function plateOf({
  plate,
  title,
}: {
  plate?: readonly Mark[] | undefined;
  title: string;
}): readonly Mark[] {
  return plate ?? drawHousePlate(title);
}

/**
 * The plate of a piece that has none: a page of lines in parentheses, one of them in red. The title decides how many
 * lines there are, how long each is and which is red, so that it stays the same as long as the title does.
 */
function drawHousePlate(title: string): Mark[] {
  const draw = randomOf(title);
  const count = 5 + draw(4);
  const gap = 150 / (count - 1);
  const red = draw(count);
  const lines = Array.from({ length: count }, (_, at): Mark => {
    const y = Math.round(65 + at * gap);
    const end = at === red ? 200 : 120 + draw(9) * 10;
    return { shape: 'line', isRed: at === red, isThick: at === red, numbers: [80, y, end, y] };
  });
  const parenthesis = { isRed: true, isThick: false };
  return [
    { shape: 'open', ...parenthesis, numbers: [20, 20, 240] },
    ...lines,
    { shape: 'close', ...parenthesis, numbers: [260, 20, 240] },
  ];
}

/** Numbers below a limit, one after the other, which a text decides (FNV-1a, 32 bits, stirred by multiplication). */
function randomOf(text: string): (limit: number) => number {
  let state = 0x811c9dc5;
  for (const character of text) state = Math.imul(state ^ (character.codePointAt(0) ?? 0), 0x01000193);
  return (limit) => {
    state = Math.imul(state ^ (state >>> 15), 0x2c1b3c6d) + 0x9e3779b9;
    return (state >>> 8) % limit;
  };
}
