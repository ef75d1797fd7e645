import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { drawBars } from '../../../src/render/mdx/BarChart/bars.ts';
import {
  answerTo,
  deal,
  findFullLines,
  layCard,
  LINES,
  readCard,
  SQUARES,
  writeCard,
} from '../../../src/render/mdx/Bingo/bingo.ts';
import {
  drawSlide,
  drawThrough,
  makeInsight,
  placeCallouts,
  placeFact,
  type Method,
  type SlideLook,
} from '../../../src/render/mdx/InsightGenerator/insight.ts';
import { drawStars, findStars } from '../../../src/render/mdx/Zodiac/constellations.ts';
import { listBoxes } from '../../../src/render/mdx/OrgChart/org.ts';
import { writePath } from '../../../src/render/mdx/DecisionPath/path.ts';
import { drawSlices } from '../../../src/render/mdx/PieChart/pie.ts';
import { widthOf } from '../../../src/render/mdx/chart/text-width.ts';
import { readSource } from '../../../src/content/read/read-file.ts';
import { writePlainText } from '../../../src/render/plain-text.ts';
import { findSign } from '../../../src/library/find-sign.ts';
import { checkZodiac, describeSpan } from '../../../src/library/zodiac.ts';

const usesOf = (slug: string, name: string) => {
  const file = `content/articles/${slug}.mdx`;
  return readSource(file, readFileSync(file, 'utf8')).body!.components.filter((use) => use.name === name);
};

test('draws a bar as long as it is, and nothing for nothing', () => {
  expect(
    drawBars([
      { label: 'a', value: 1066, figure: '1,066 h' },
      { label: 'b', value: 533 },
      { label: 'c', value: 0.5 },
      { label: 'd', value: 0 },
    ]).map(({ width, figure }) => `${width} ${figure}`),
  ).toEqual(['100% 1,066 h', '50% 533', '0.05% 0.5', '0% 0']);
  expect(
    drawBars([
      { label: 'a', value: 0 },
      { label: 'b', value: 0 },
    ]).map(({ width }) => width),
  ).toEqual(['0%', '0%']);
});

test('cuts a circle into its slices, clockwise from the top, or leaves it', () => {
  expect(drawSlices([])).toEqual([]);
  const [first, second] = drawSlices([
    { label: 'a', value: 1 },
    { label: 'b', value: 3 },
  ]);
  expect([first?.share, second?.share]).toEqual(['25 %', '75 %']);
  expect(first?.d).toBe('M0,-98A98,98,0,0,1,98,0L0,0Z');
});

test('lays a card with a free square in the middle, and deals it again by a number', () => {
  const squares = Array.from({ length: SQUARES }, (_, index) => `s${index}`);
  const rows = layCard(squares);
  expect([rows.length, rows.flat().length, rows[2]?.[2], rows[2]?.[3]]).toEqual([5, 25, undefined, 's12']);
  expect(deal(squares, 7)).toEqual(deal(squares, 7));
  expect(deal(squares, 7)).not.toEqual(deal(squares, 8));
  expect(deal(squares, 7).toSorted()).toEqual(squares.toSorted());
});

test('draws nothing for shares of nothing, and leads to each from the rim', () => {
  const drawn = drawSlices([
    { label: 'a', value: 0 },
    { label: 'b', value: 0 },
  ]);
  expect(drawn).toEqual([
    { label: 'a', share: '0', d: '', lead: 'M84 -50H130' },
    { label: 'b', share: '0', d: '', lead: 'M84 50H130' },
  ]);
});

test('finds every row, column and diagonal that is full, the free square among them', () => {
  expect(LINES).toHaveLength(12);
  expect(findFullLines([])).toEqual([]);
  expect(findFullLines([5, 6, 7, 8])).toEqual([]);
  expect(findFullLines([5, 6, 7, 8, 9]).map(({ from, to }) => [from, to])).toEqual([
    [
      [0, 1],
      [4, 1],
    ],
  ]);
  expect(findFullLines([10, 11, 12, 13])).toHaveLength(1);
  expect(findFullLines([2, 7, 16, 21])).toHaveLength(1);
  expect(findFullLines([0, 6, 17, 23]).map(({ squares }) => squares)).toEqual([[0, 6, 12, 18, 24]]);
  expect(findFullLines(Array.from({ length: SQUARES }, (_, index) => index))).toHaveLength(12);
  expect([0, 1, 2].map(answerTo)).toEqual([
    '',
    'Bingo. The meeting continues.',
    'Bingo, 2 times. The meeting continues.',
  ]);
});

test('keeps a card and its marks in the address', () => {
  for (const state of [
    { marks: [] },
    { marks: [0, 5, 23] },
    { seed: 7, marks: [] },
    { seed: 9999, marks: [...Array(SQUARES).keys()] },
  ])
    expect(readCard(writeCard(state))).toEqual(state);
  expect(writeCard({ marks: [] })).toBe('');
  expect(writeCard({ seed: 7, marks: [1] })).toBe('#card-7-marked-2');
  expect(['', '#exhibit-the-card', '#card-x', '#marked-'].map(readCard)).toEqual(
    Array.from({ length: 4 }, () => ({ marks: [] })),
  );
});

test('has a constellation for every sign, of dots and one line, and for a sign of another name', () => {
  const names = usesOf('what-kind-of-pm-you-are-zodiac-edition', 'Sign').map(({ props }) =>
    String(props['name']),
  );
  const skies = [...names, 'Ophiuchus'].map((name) => drawStars(findStars(name)));
  expect(new Set(skies.map(({ line }) => line)).size).toBe(13);
  for (const { line, dots } of skies) {
    expect(line).toMatch(/^M\d+ \d+L[\d ]+$/);
    expect((dots.match(/h0/g) ?? []).length).toBeGreaterThan(3);
  }
});

test('finds one sign for every day of a year, the leap day and the new year included', () => {
  const signs = usesOf('what-kind-of-pm-you-are-zodiac-edition', 'Sign').map(
    ({ props }) => props as { name: string; from: string; to: string },
  );
  expect(signs).toHaveLength(12);
  expect(
    ['03-21', '04-19', '02-29', '12-31', '01-01', '12-22', '01-19', '01-20'].map(
      (day) => findSign(signs, day)?.name,
    ),
  ).toEqual(['Aries', 'Aries', 'Pisces', 'Capricorn', 'Capricorn', 'Capricorn', 'Capricorn', 'Aquarius']);
  expect(describeSpan('12-22', '01-19')).toBe('22 December to 19 January');
});

test('refuses a zodiac with a gap or an overlap', () => {
  const sign = (name: string, from: string, to: string, line: number) => ({
    name: 'Sign',
    line,
    props: { name, from, to },
  });
  expect(checkZodiac([sign('One', '01-01', '06-30', 3), sign('Two', '07-02', '12-31', 9)], 'a.mdx')).toEqual([
    {
      file: 'a.mdx',
      line: 3,
      message: 'Nobody has a sign who was born on 1 July.',
      hint: 'Let the signs share out the whole year.',
    },
  ]);
  expect(
    checkZodiac([sign('One', '01-01', '07-01', 3), sign('Two', '07-01', '12-31', 9)], 'a.mdx')[0]?.message,
  ).toBe('One and Two both claim 1 July.');
  expect(checkZodiac([sign('One', '07-01', '06-30', 3)], 'a.mdx')).toEqual([]);
});

const [generator] = usesOf('what-are-insights-and-how-do-you-pull-them-out-of-thin-air', 'InsightGenerator');
const method = generator!.props as unknown as Method & { ready: [string, string][] };

test('holds an insight in any two facts, with no word left to fill in and a number that is not a number', () => {
  for (const [one, a] of method.facts.entries())
    for (const [two, b] of method.facts.entries()) {
      const insight = makeInsight(method, a.id, b.id, 'en-GB');
      if (one === two) expect(insight).toBeUndefined();
      else expect(insight?.sentence).not.toMatch(/[{}]|undefined|NaN|Infinity/);
    }
  expect(makeInsight(method, 'nobody', method.facts[0]!.id, 'en-GB')).toBeUndefined();
});

test('says the same of two facts every time, and the opposite way round something else', () => {
  const [a, b] = method.ready[0]!;
  expect(makeInsight(method, a, b, 'en-GB')).toEqual(makeInsight(method, a, b, 'en-GB'));
  expect(makeInsight(method, a, b, 'en-GB')?.sentence).not.toBe(makeInsight(method, b, a, 'en-GB')?.sentence);
});

test('writes figures with one decimal, a comma between thousands, and a correlation above one', () => {
  const facts = [
    { id: 'a', label: 'A', department: 'X', noun: 'warmth', verb: 'unlocks', figure: 1000, formerly: '' },
    { id: 'b', label: 'B', department: 'Y', noun: 'length', verb: 'carries', figure: 250, formerly: '' },
  ];
  const say = (template: string, locale = 'en-GB') =>
    makeInsight({ facts, templates: [template], footers: ['.'] }, 'a', 'b', locale)?.sentence;
  expect(say('{Noun1} {verb1} {noun2}, by {sum} percent, {correlation}.')).toBe(
    'Warmth unlocks length, by 1,250.0 percent, 1.2500.',
  );
  expect(say('{sum}', 'de')).toBe('1.250,0');
});

test('draws the line through both points, from edge to edge, on a slide that is XML', () => {
  expect(
    drawThrough([
      { label: '', x: 25, y: 25 },
      { label: '', x: 75, y: 75 },
    ]),
  ).toEqual({ x1: 0, y1: 0, x2: 100, y2: 100 });
  expect(
    drawThrough([
      { label: '', x: 25, y: 25 },
      { label: '', x: 25, y: 75 },
    ]),
  ).toEqual({ x1: 25, y1: 0, x2: 25, y2: 100 });
  expect(
    drawThrough([
      { label: '', x: 40, y: 20 },
      { label: '', x: 60, y: 80 },
    ]),
  ).toEqual({ x1: 33.33, y1: 0, x2: 66.67, y2: 100 });
  const places = method.facts.map((fact, index) => placeFact(fact, index));
  expect(places.every(({ x, y }) => x >= 5 && x <= 95 && y >= 5 && y <= 95)).toBe(true);
  const look: SlideLook = {
    colours: ['white', 'black', 'red'],
    font: 'serif',
    credit: 'Us & them (satire)',
  };
  const slide = drawSlide(
    { ...makeInsight(method, ...method.ready[0]!, 'en-GB')!, sentence: 'A < B & C' },
    look,
  );
  expect(slide).toContain('A &lt; B &amp; C');
  expect(slide).toContain('Us &amp; them (satire)');
});

test('keeps the two names of every insight apart: one above the chart, one below, and both beside their points', () => {
  const places = method.facts.map((fact, index) => placeFact(fact, index));
  for (const [one, a] of places.entries())
    for (const b of places.slice(one + 1)) {
      const [first, second] = placeCallouts([a, b]);
      expect([first, second].filter(({ isAbove }) => isAbove)).toHaveLength(1);
      const [upper, lower] = first.isAbove ? [first, second] : [second, first];
      expect(upper.y).toBeGreaterThanOrEqual(lower.y);
      for (const { label, x, anchor } of [first, second]) {
        // As wide as the styles allow: 4.4 hundredths of the chart for each em.
        const share = widthOf(label, 'text') * 4.4;
        const left = x - { start: 0, middle: share / 2, end: share }[anchor];
        expect([label, left >= -1, left + share <= 101]).toEqual([label, true, true]);
      }
    }
});

test('leaves room between the sentence of a slide and its chart, whatever the facts', () => {
  const look: SlideLook = { colours: ['white', 'black', 'red'], font: 'serif', credit: '' };
  for (const a of method.facts)
    for (const b of method.facts) {
      const insight = makeInsight(method, a.id, b.id, 'en-GB');
      if (insight === undefined) continue;
      const lines = drawSlide(insight, look).match(/font-size="58"/g) ?? [];
      expect(lines.length).toBeLessThanOrEqual(4);
    }
});

test('leads every route to somebody else', () => {
  const [path] = usesOf('how-to-deflect-all-work-to-your-coworkers', 'DecisionPath');
  const lines = writePath((path!.props as { start: Parameters<typeof writePath>[0] }).start);
  const ends = lines.filter((line) => /: \S/.test(line));
  expect(ends.length).toBeGreaterThan(7);
  expect(
    ends.filter(
      (line) => !/engineer|analyst|Support|Research|tester|designer|Development|Analytics/.test(line),
    ),
  ).toEqual([]);
});

test('refuses thirty-five times without the word', () => {
  const [composer] = usesOf('how-to-establish-boundaries', 'BoundaryComposer');
  const { requests } = composer!.props as { requests: { label: string; refusals: string[] }[] };
  const all = requests.flatMap(({ refusals }) => refusals);
  expect([all.length, new Set(all).size]).toEqual([35, 35]);
  expect(all.filter((refusal) => /\bno\b/i.test(refusal))).toEqual([]);
});

test('lists an organisation from the top down', () => {
  expect(listBoxes({ name: 'A', line: 'a', reports: [{ name: 'B', line: 'b' }] })).toEqual([
    '- A: a',
    '  - B: b',
  ]);
});

test.each([
  [
    'BarChart',
    '<BarChart describe="Bars." unit="h" bars={[{ label: "a", value: 1 }, { label: "b", value: 2 }]} />',
    'Bars.',
  ],
  ['PieChart', '<PieChart describe="A circle." slices={[]} />', 'A circle.'],
  [
    'TwoByTwo',
    '<TwoByTwo describe="Rooms." x={["l","r"]} y={["f","t"]} cells={["1","2","3","4"]} points={[]} />',
    'Rooms.',
  ],
  [
    'OrgChart',
    '<OrgChart describe="All." top={{ name: "A", line: "a", reports: [{ name: "B", line: "b" }] }} />',
    '- A: a\n  - B: b',
  ],
  [
    'Raci',
    '<Raci columns={["Us", "Them"]} rows={[{ task: "Do", letters: ["", "R"] }, { task: "Be", letters: ["", ""] }]} />',
    'Do: Them R\nBe: nobody',
  ],
  [
    'DecisionPath',
    '<DecisionPath start={{ ask: "Where?", options: [{ answer: "Here", end: "Gone." }] }} />',
    'Where?\n- Here: Gone.',
  ],
  [
    'Zodiac',
    '<Zodiac>\n\n<Sign name="Aries" archetype="the L" from="01-01" to="12-31" forecast="F." ' +
      'techLead="T." designer="D.">\nBody.\n</Sign>\n\n</Zodiac>',
    'Aries, the L (1 January to 31 December)\n\nBody.\n\nThis quarter: F.\n\nWith a tech lead: T.\n\nWith a designer: D.',
  ],
  ['Term', 'A <Term is="No.">yes</Term> man.', 'A yes[1] man.\n\nFootnotes\n\n[1] No.'],
  ['Promise', '<Promise id="p">soon</Promise>.', 'soon.'],
])('says in plain words what it shows: %s', (_, mdx, words) => {
  const { tree = [], diagnostics } = readSource('a.mdx', `---\ntitle: A\n---\n\n${mdx}\n`);
  expect(diagnostics).toEqual([]);
  expect(writePlainText(tree, { promises: [{ id: 'p', title: 'Promised' }] })).toBe(words);
});
