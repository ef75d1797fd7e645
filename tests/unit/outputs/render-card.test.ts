import { createHash } from 'node:crypto';
import { Renderer } from 'takumi-js/node';
import { beforeAll, expect, test } from 'vitest';
import { CardPainter } from '../../../src/outputs/cards/render-card.ts';
import type { Card } from '../../../src/outputs/cards/card.ts';

let painter: CardPainter;
beforeAll(async () => {
  painter = await CardPainter.open(process.cwd());
});

const CARD: Card = {
  file: 'x.png',
  voice: 'satire',
  title: 'How to Do a Thing',
  line: 'A series, part 1 of 2',
  marks: [{ text: '1', isMarked: true }, { text: '2' }],
};
const card = (more: Partial<Card>): Card => ({ ...CARD, ...more });
const digest = (bytes: Uint8Array) => createHash('sha256').update(bytes).digest('hex').slice(0, 16);

/** How many pixels of a part of a picture are not of its paper. */
async function countInk(
  png: Buffer,
  [left, top, right, bottom]: readonly [number, number, number, number],
): Promise<number> {
  const image = { type: 'image', src: new Uint8Array(png), width: 1200, height: 630 } as const;
  const raw = await new Renderer().render(image, { width: 1200, height: 630, format: 'raw' });
  const colours = Array.from({ length: (right - left) * (bottom - top) }, (_, index) =>
    raw.readUInt32LE(
      4 * (left + (index % (right - left)) + 1200 * (top + Math.floor(index / (right - left)))),
    ),
  );
  return colours.filter((colour) => colour !== raw.readUInt32LE(0)).length;
}

/** The edges, and the strip below the double rule: what is too large shows there. */
const EDGES = [
  [0, 0, 1200, 36],
  [0, 606, 1200, 630],
  [0, 0, 50, 630],
  [1142, 0, 1200, 630],
  [160, 502, 1200, 508],
] as const;

test.each<[name: string, card: Partial<Card>]>([
  [
    'a title of 120 characters',
    { title: 'A Very Long Title of a Piece About Very Long Titles '.repeat(3).slice(0, 120) },
  ],
  ['a title of one letter', { title: 'A' }],
  ['a word longer than the paper', { title: 'x'.repeat(120) }],
  [
    'a question of 400 characters',
    {
      voice: 'sincere',
      title: 'Who should decide what is decided when nobody has? '.repeat(8).slice(0, 400),
    },
  ],
  ['400 of the widest letters', { voice: 'sincere', title: 'WWWWWWWWWW '.repeat(37).slice(0, 400) }],
  ['right-to-left', { title: 'مرحبا بالعالم' }],
  ['Chinese, Japanese and Korean', { title: '你好 こんにちは 안녕' }],
  ['emoji', { title: 'Ship it 🎉👩‍💻' }],
  ['piled accents', { title: 'Z̸̢̛̤̣͕̺̈́͛a̴̧̛̙̅l̵̢̇̑g̴̱̈́o' }],
  [
    'a name with accents',
    { voice: 'sincere', title: 'Łukasz Nguyễn-Đặng', monogram: 'ŁN', line: 'Product Manager' },
  ],
  [
    'a name in other letters',
    { voice: 'sincere', title: 'أدا 愛達', monogram: 'أ愛', line: 'Product Manager' },
  ],
  ['words like code', { title: '</script><b>Work</b> & "more"', line: '<img src=x>' }],
  [
    'a role without end',
    { voice: 'sincere', title: 'Ada', monogram: 'AL', line: 'Vice President of Everything '.repeat(12) },
  ],
  [
    'a lead of 300 characters',
    {
      title: 'Sagittarius, the Keeper of the Parking Lot',
      lead: 'Somebody will ask what became of it. '.repeat(9).slice(0, 300),
    },
  ],
  ['both voices', { voice: undefined, lead: 'No work.', line: 'Straight answers.' }],
])('draws %s', async (_, more) => {
  const bytes = Buffer.from(await painter.paint(card(more)));
  expect(bytes.subarray(1, 4).toString()).toBe('PNG');
  expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, 630]);
  // An indexed picture: paper, inks and what lies between them (PNG, third edition, section 11.2.1).
  expect(bytes[25]).toBe(3);
  expect(bytes.length).toBeLessThan(50_000);
  if (card(more).voice !== undefined)
    for (const edge of EDGES) expect([edge, await countInk(bytes, edge)]).toEqual([edge, 0]);
});

test('draws another picture for every word that differs, and the same for the same', async () => {
  const changes: Partial<Card>[] = [
    {},
    { voice: 'sincere' },
    { title: 'How to Do Another' },
    { line: 'A series, part 2 of 2' },
    { lead: 'More.' },
    { monogram: 'AB' },
    { marks: [{ text: '1' }, { text: '2', isMarked: true }] },
  ];
  const drawn = await Promise.all(
    changes.map(async (change) => digest(await painter.paint({ ...CARD, ...change }))),
  );
  expect(new Set(drawn).size).toBe(changes.length);
  expect(digest(await painter.paint({ ...CARD }))).toBe(drawn[0]);
});

test('draws the same bytes on every machine', async () => {
  expect(digest(await painter.paint(CARD))).toMatchInlineSnapshot(`"b95298f441764aa8"`);
});
