import { z } from 'astro/zod';
import { slug, text } from './fields.ts';

const coordinate = z
  .number({ error: 'Write a number from 0 to 100.' })
  .min(0, { error: 'Write a number from 0 to 100: the chart ends there.' })
  .max(100, { error: 'Write a number from 0 to 100: the chart ends there.' });
const point = z.tuple([coordinate, coordinate], { error: 'Write a point as two numbers, [0, 50].' });
const label = text(80);
const labels = z
  .array(label, { error: 'Write a list of texts, ["a", "b"].' })
  .min(1, { error: 'Write at least one text.' });
const describe = text(600).describe(
  'The whole chart in words, the joke included: what a screen reader and a feed reader get.',
);

const red = z
  .boolean({ error: 'Write true or false.' })
  .optional()
  .describe('true draws it in the second ink.');

const line = z.strictObject({
  label: label.describe('What stands at the end of the line.'),
  red,
  points: z
    .array(point, { error: 'Write a list of points, [[0, 0], [100, 50]].' })
    .min(2, { error: 'A line needs two points.' })
    .describe('Its points, from left (0) to right (100).'),
});

const ends = z.tuple([label, label], { error: 'Write two texts, ["one end", "the other"].' });

const orgNode: z.ZodType = z.strictObject({
  name: label.describe('Who, or what.'),
  line: label.describe('One line of it.'),
  reports: z
    .lazy(() => z.array(orgNode))
    .optional()
    .describe('Those below.'),
});

const pathNode: z.ZodType = z.strictObject({
  ask: label.describe('The question.'),
  options: z
    .array(
      z
        .strictObject({
          answer: label.describe('A way on.'),
          then: z
            .lazy(() => pathNode)
            .optional()
            .describe('The next question.'),
          end: text(300).optional().describe('Where it ends.'),
        })
        .refine(({ then, end }) => (then === undefined) !== (end === undefined), {
          error: 'Give the way one of the two: end: "where it ends", or then: { ask: "…", options: […] }.',
        }),
    )
    .min(1, { error: 'A question has at least one way on.' })
    .describe('The ways on.'),
});

const fact = z.strictObject({
  id: slug.describe('Its id, which stands in shared addresses.'),
  label: text(32).describe('Its name on the chart.'),
  department: label.describe('Whose it is.'),
  noun: text(24).describe('The word that it lends to a sentence.'),
  verb: text(24).describe('What it does to another.'),
  figure: z
    .number({ error: 'Write a number.' })
    .positive({ error: 'Write a number above nothing.' })
    .describe('Its figure, with the unit removed.'),
  formerly: label.describe('The unit that it had.'),
});

/** A day of a year that is not named, `03-21`. */
const dayOfYear = z
  .string({ error: 'Write a month and a day such as 03-21.' })
  .regex(/^(?:0[1-9]|1[0-2])-(?:0[1-9]|[12]\d|3[01])$/, { error: 'Write a month and a day such as 03-21.' });

const statement = {
  columns: labels
    .length(3, { error: 'A statement has three columns: a name, its nature, a figure.' })
    .describe('The heads of the three columns.'),
  rows: z
    .array(
      z
        .array(label, { error: 'Write a row as a list of texts.' })
        .length(3, { error: 'A row has as many cells as there are columns, three.' }),
      { error: 'Write a list of rows.' },
    )
    .describe('The entries.'),
  totals: z
    .array(
      z
        .array(label, { error: 'Write a total as a list of two texts.' })
        .length(2, { error: 'A total is a name and a figure.' }),
      { error: 'Write a list of totals.' },
    )
    .describe('The totals; a figure in parentheses is deducted.'),
};

/** What to do where nothing stands in a component of words. */
function within(name: string): string {
  return `Put words between <${name}> and </${name}>, or remove it.`;
}

/** A component that stands only in satire: a joke is kept off every sincere page. */
function satire(
  element: string,
  shape: z.ZodRawShape,
  more: Omit<Component, 'props' | 'element'> = {},
): Component {
  return { element, props: z.strictObject(shape), isSatire: true, ...more };
}

/** What an author may use in a body: everything that there is to say of a component but how it is shown. */
export const COMPONENTS = {
  Aside: satire('div', {}, { wraps: true, whenEmpty: within('Aside') }),
  BarChart: satire('div', {
    describe,
    unit: label.describe('What is measured.'),
    bars: z
      .array(
        z.strictObject({
          label: label.describe('Its name.'),
          value: z
            .number({ error: 'Write a number.' })
            .nonnegative({ error: 'A bar cannot be shorter than nothing.' })
            .describe('Its length.'),
          figure: label.optional().describe('What stands beside it, when it is not the value.'),
          red,
        }),
        { error: 'Write a list of bars.' },
      )
      .min(2, { error: 'Two bars are the least that can be compared.' })
      .max(8, { error: 'Eight bars are the most that can be read.' })
      .describe('The bars, from the top.'),
  }),
  Bingo: satire('table', {
    title: label.describe('What stands above the card.'),
    squares: z
      .array(text(34), { error: 'Write a list of texts.' })
      .length(24, { error: 'A card has twenty-four squares, and a free one in the middle.' })
      .describe('The squares, row by row.'),
  }),
  BoundaryComposer: satire('fieldset', {
    degrees: z
      .array(z.strictObject({ name: label.describe('Its name.'), nature: label.describe('What it does.') }), {
        error: 'Write a list of degrees.',
      })
      .length(5, { error: 'There are five degrees of firmness.' })
      .describe('The degrees, the softest first.'),
    requests: z
      .array(
        z.strictObject({
          label: text(40).describe('What is asked for.'),
          refusals: z
            .array(text(400), { error: 'Write a list of texts.' })
            .length(5, { error: 'A request has one refusal for each degree.' })
            .describe('The refusals, in the order of the degrees.'),
        }),
        { error: 'Write a list of requests.' },
      )
      .min(1, { error: 'Refuse at least one request.' })
      .max(8, { error: 'Eight requests are the most that can be refused.' })
      .describe('The requests.'),
  }),
  Cite: {
    element: 'a',
    isLink: () => true,
    props: z.strictObject({
      by: text(400).describe('The mentors on whose answers the sentence rests, with commas between.'),
    }),
  },
  DecisionPath: satire('div', { start: pathNode.describe('The first question.') }),
  Exhibit: satire(
    'figure',
    {
      id: slug.optional().describe('By which the text can lead to it: [the exhibit](#id).'),
      title: label.describe('The title of the exhibit.'),
      basis: text(160).describe('On what basis it was prepared.'),
      note: text(240).optional().describe('A note at its foot.'),
    },
    { wraps: true, whenEmpty: 'Put a chart, a statement or words between <Exhibit …> and </Exhibit>.' },
  ),
  Figure: {
    element: 'figure',
    wraps: true,
    whenEmpty: 'Put the picture between <Figure …> and </Figure>: ![what it shows](./picture.png).',
    props: z.strictObject({
      caption: text(240).describe('What is to be said of the picture that stands inside.'),
      credit: text(120).optional().describe('Whose picture it is.'),
    }),
  },
  InsightGenerator: satire('fieldset', {
    facts: z
      .array(fact, { error: 'Write a list of facts.' })
      .min(3, { error: 'An insight needs three facts to choose two from.' })
      .describe('The facts.'),
    templates: z
      .array(text(240), { error: 'Write a list of texts.' })
      .min(1, { error: 'Write at least one sentence.' })
      .describe('Sentences, with {noun1}, {verb1}, {noun2}, {sum} and the like in them.'),
    footers: z
      .array(text(120), { error: 'Write a list of texts.' })
      .min(1, { error: 'Write at least one line.' })
      .describe('What stands at the foot of a slide.'),
    ready: z
      .array(z.tuple([slug, slug], { error: 'Write two ids of facts.' }), {
        error: 'Write a list of pairs.',
      })
      .min(2, { error: 'Keep at least two ready.' })
      .max(6, { error: 'Keep at most six ready.' })
      .describe('The pairs that are shown without scripts.'),
  }),
  LineChart: satire('svg', {
    describe,
    x: labels.describe('Labels along the foot, spread evenly.'),
    y: labels.describe('Labels upwards, from nil to the top (100).'),
    lines: z
      .array(line, { error: 'Write a list of lines.' })
      .min(1, { error: 'Draw at least one line.' })
      .describe('The lines.'),
    mark: z
      .strictObject({ at: point.describe('Where.'), label: label.describe('What it says.') })
      .optional()
      .describe('One point worth a name.'),
  }),
  Meeting: satire('div', {
    kind: z
      .enum(['refusal', 'hold', 'review'], { error: 'Write "refusal", "hold" or "review".' })
      .describe('refusal: it does not take place; hold: it may; review: it recurs each week without end.'),
    title: text(60).describe('Its title, by which its calendar file is named.'),
    at: z
      .string({ error: 'Write a day and an hour such as 2026-12-07T09:00.' })
      .regex(/^\d{4}-\d\d-\d\dT(?:[01]\d|2[0-3]):[0-5]\d$/, {
        error: 'Write a day and an hour such as 2026-12-07T09:00.',
      })
      .refine(
        (at) => !Number.isNaN(Date.parse(`${at}Z`)) && new Date(`${at}Z`).toISOString().startsWith(at),
        {
          error: 'There is no such day.',
        },
      )
      .describe('When it begins, at the place of whoever takes it: 2026-12-07T09:00.'),
    minutes: z
      .int({ error: 'Write a whole number of minutes.' })
      .min(1, { error: 'Write at least one minute.' })
      .max(1440, { error: 'A day is the most.' })
      .describe('How long it is.'),
    where: text(80).optional().describe('Where it is.'),
    says: text(300).describe('What the invitation says.'),
  }),
  Move: {
    element: 'span',
    wraps: true,
    whenEmpty: within('Move'),
    props: z.strictObject({
      id: slug.describe('The id of the move, as the question names it.'),
      stance: z
        .enum(['against'], { error: 'Write "against", or leave it out.' })
        .optional()
        .describe('"against" where the mentor advises against it.'),
    }),
  },
  OrgChart: satire('ul', { describe, top: orgNode.describe('The box at the top.') }),
  PieChart: satire('div', {
    describe,
    slices: z
      .array(
        z.strictObject({
          label: label.describe('Its name.'),
          value: z
            .number({ error: 'Write a number.' })
            .nonnegative({ error: 'A slice cannot be smaller than nothing.' })
            .describe('Its size.'),
        }),
        { error: 'Write a list of slices.' },
      )
      .describe('The slices, clockwise; where all are 0, the circle stays empty and each has its line.'),
  }),
  Promise: satire(
    'a',
    { id: slug.describe('The id of the promise.') },
    { isLink: ({ promise }) => (promise as { path?: string } | undefined)?.path !== undefined },
  ),
  PullQuote: {
    element: 'div',
    wraps: true,
    whenEmpty: within('PullQuote'),
    props: z.strictObject({}),
  },
  Raci: {
    element: 'table',
    isSatire: true,
    props: z
      .strictObject({
        columns: labels.max(6, { error: 'Six columns are the most that fit.' }).describe('Who there is.'),
        rows: z
          .array(
            z.strictObject({
              task: label.describe('What is to be done.'),
              letters: z
                .array(z.enum(['', 'R', 'A', 'C', 'I'], { error: 'Write R, A, C, I, or "".' }))
                .describe('One for each column; "" where nobody is meant.'),
            }),
            { error: 'Write a list of rows.' },
          )
          .min(1, { error: 'Write at least one row.' })
          .describe('The tasks.'),
      })
      .refine(({ columns, rows }) => rows.every(({ letters }) => letters.length === columns.length), {
        error: 'Give each row as many letters as there are columns.',
        path: ['rows'],
      }),
  },
  ScatterChart: satire('svg', {
    describe,
    x: label.describe('What runs along the foot.'),
    y: label.describe('What runs upwards.'),
    points: z
      .array(z.strictObject({ label: label.describe('Its name.'), at: point.describe('Where.') }), {
        error: 'Write a list of points.',
      })
      .describe('The points.'),
    line: z
      .strictObject({
        label: label.describe('Its name.'),
        from: point.describe('Where it begins.'),
        to: point.describe('Where it ends.'),
      })
      .describe('The line.'),
  }),
  Sidenote: {
    element: 'small',
    wraps: true,
    whenEmpty: within('Sidenote'),
    props: z.strictObject({}),
  },
  Sign: satire(
    'section',
    {
      name: text(24).describe('The sign.'),
      archetype: text(40).describe('The product manager that it is.'),
      from: dayOfYear.describe('Its first day.'),
      to: dayOfYear.describe('Its last day.'),
      forecast: text(300).describe('Its quarter.'),
      techLead: text(240).describe('How it goes with a tech lead.'),
      designer: text(240).describe('How it goes with a designer.'),
    },
    { wraps: true },
  ),
  Statement: satire('table', statement),
  Term: satire(
    'a',
    {
      is: text(240).optional().describe('What the house means by it, where it is defined.'),
    },
    { wraps: true, isLink: ({ is }) => is === undefined },
  ),
  Timeline: { element: 'div', props: z.strictObject({}), wraps: true },
  TwoByTwo: satire('div', {
    describe,
    x: ends.describe('The left and the right end.'),
    y: ends.describe('The foot and the top.'),
    cells: z
      .tuple([label, label, label, label], { error: 'Write four texts.' })
      .describe('Top left, top right, bottom left, bottom right.'),
    points: z
      .array(
        z.strictObject({
          label: label.describe('Its name.'),
          at: point.describe('Where.'),
          red,
        }),
        { error: 'Write a list of points.' },
      )
      .describe('The points.'),
    lines: z
      .array(
        z.strictObject({
          from: point.describe('Where it begins.'),
          to: point.describe('Where it ends.'),
          steps: z
            .int({ error: 'Write a whole number.' })
            .min(1, { error: 'A line has at least one step.' })
            .max(20, { error: 'Twenty steps are the most that can be seen.' })
            .optional()
            .describe('Into how many steps it is broken; without it, it is straight.'),
        }),
        { error: 'Write a list of lines.' },
      )
      .optional()
      .describe('Lines that somebody has drawn.'),
  }),
  Zodiac: satire('div', {}, { wraps: true }),
} as const satisfies Record<string, Component>;

export type ComponentName = keyof typeof COMPONENTS;

/** The component of a name, if there is one. */
export function findComponent(name: string): Component | undefined {
  return Object.hasOwn(COMPONENTS, name) ? COMPONENTS[name as ComponentName] : undefined;
}

export interface Component {
  props: z.ZodObject;
  /** The element that a page shows it as, for what may stand in what: the outermost one, or the one that ends a paragraph. */
  element: string;
  /** Whether it stands only in satire. */
  isSatire?: boolean;
  /** Whether something stands in it. */
  wraps?: boolean;
  /** What to do where nothing stands in it; only for one that frames something. */
  whenEmpty?: string;
  /** Whether pages show it as a link, with the props that its renditions get. */
  isLink?: (props: Record<string, unknown>) => boolean;
}
