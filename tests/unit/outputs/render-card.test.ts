import { createHash } from 'node:crypto';
import { Renderer } from 'takumi-js/node';
import { beforeAll, expect, test } from 'vitest';
import { CardPainter } from '../../../src/outputs/cards/render-card.ts';
import type { BodyNode } from '../../../src/content/body.ts';
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
  height = 630,
): Promise<number> {
  const image = { type: 'image', src: new Uint8Array(png), width: 1200, height } as const;
  const raw = await new Renderer().render(image, { width: 1200, height, format: 'raw' });
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

const component = (name: string, props: Record<string, unknown>): BodyNode => ({
  type: 'component',
  name,
  props,
  children: [],
});
const LONG = 'A label that is longer than anybody would write who has seen where it stands, and';
const POINTS = [
  [0, 100],
  [25, 48],
  [100, 3],
];
const SHOWN: Record<string, BodyNode> = {
  LineChart: component('LineChart', {
    x: ['Week 1', '2', '4', 'Year 3', 'Farewell cake'],
    y: ['nil', '50', '100'],
    lines: [{ label: 'Work', points: POINTS }],
    mark: { at: [25, 48], label: 'Week <two> & more' },
  }),
  ScatterChart: component('ScatterChart', {
    x: 'Across',
    y: 'Up',
    points: [{ label: 'A point', at: [50, 50] }],
    line: { label: 'Insight', from: [0, 0], to: [100, 100] },
  }),
  TwoByTwo: component('TwoByTwo', {
    x: ['A tool', 'A journey'],
    y: ['In use', 'Envisioned'],
    cells: [LONG, 'Two', 'Three', 'Four'],
    points: [{ label: 'You are here', at: [80, 90], red: true }],
    lines: [{ from: [12, 84], to: [30, 36], steps: 8 }],
  }),
  PieChart: component('PieChart', { slices: [{ label: 'Work', value: 0 }] }),
  'PieChart with slices': component('PieChart', {
    slices: [
      { label: 'Work', value: 1 },
      { label: 'Talk', value: 9 },
    ],
  }),
  BarChart: component('BarChart', {
    unit: 'Hours',
    bars: Array.from({ length: 8 }, (_, index) => ({ label: LONG, value: index })),
  }),
  Statement: component('Statement', {
    columns: ['Who', 'What', 'Sum'],
    rows: Array.from({ length: 30 }, () => [LONG, LONG, '1,000']),
    totals: [['All', '(30,000)']],
  }),
  Raci: component('Raci', {
    columns: ['One', 'Two', 'Three', 'Four', 'Five', 'Six'],
    rows: [{ task: LONG, letters: ['R', '', 'A', '', 'C', 'I'] }],
  }),
  OrgChart: component('OrgChart', {
    top: { name: LONG, line: LONG, reports: [{ name: 'B', line: 'b', reports: [{ name: 'C', line: 'c' }] }] },
  }),
  DecisionPath: component('DecisionPath', {
    start: {
      ask: 'Is it work?',
      options: [
        { answer: 'No', end: LONG },
        { answer: 'Yes', then: { ask: LONG, options: [{ answer: 'No', end: LONG }] } },
      ],
    },
  }),
  Bingo: component('Bingo', {
    squares: Array.from({ length: 24 }, () => 'Somebody who knows looks down at it'),
  }),
  BoundaryComposer: component('BoundaryComposer', {
    degrees: [{ name: 'Not yet' }],
    requests: Array.from({ length: 10 }, () => ({ label: LONG, refusals: [LONG.repeat(4)] })),
  }),
  'words alone': {
    type: 'element',
    tagName: 'p',
    properties: {},
    children: [{ type: 'text', value: LONG.repeat(40) }],
  },
  'nothing that can be drawn': component('InsightGenerator', {
    facts: [],
    templates: [],
    footers: [],
    ready: [],
  }),
};

test.each(Object.entries(SHOWN))(
  'draws an exhibit in its frame, to look at and to keep: %s',
  async (_, node) => {
    for (const isTall of [false, true]) {
      const exhibit = { letter: 'B', content: [node] };
      const bytes = Buffer.from(
        await painter.paint(
          card({ title: 'Where the tension is held', lead: LONG, line: LONG, exhibit, isTall }),
        ),
      );
      expect([bytes.readUInt32BE(16), bytes.readUInt32BE(20)]).toEqual([1200, isTall ? 1500 : 630]);
      const edges = isTall
        ? ([
            [0, 0, 1200, 38],
            [0, 1464, 1200, 1500],
            [0, 0, 38, 1500],
            [1164, 0, 1200, 1500],
          ] as const)
        : ([
            [0, 0, 1200, 26],
            [0, 604, 1200, 630],
            [0, 0, 26, 630],
            [1174, 0, 1200, 630],
          ] as const);
      const height = isTall ? 1500 : 630;
      for (const edge of edges) expect([edge, await countInk(bytes, edge, height)]).toEqual([edge, 0]);
      expect(await countInk(bytes, [40, 40, 1160, height - 40], height)).toBeGreaterThan(4000);
    }
  },
);
