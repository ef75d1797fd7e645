/** The props of what an author may use in a body. Each is a plain value; the registries hold exactly these names. */
import { z } from 'astro/zod';
import { slug, text } from './fields.ts';

const point = z.tuple([z.number(), z.number()], { error: 'Write a point as two numbers, [0, 50].' });
const label = text(80);
const labels = z.array(label, { error: 'Write a list of texts, ["a", "b"].' }).min(1, { error: 'Write at least one text.' });
const describe = text(600).describe('The whole chart in words, the joke included: what a screen reader and a feed reader get.');

const line = z.strictObject({
  label: label.describe('What stands at the end of the line.'),
  red: z.boolean({ error: 'Write true or false.' }).optional().describe('true draws it in the second ink.'),
  points: z.array(point, { error: 'Write a list of points, [[0, 0], [100, 50]].' }).min(2, { error: 'A line needs two points.' }).describe('Its points, from left (0) to right (100).'),
});

const statement = z
  .strictObject({
    columns: labels.length(3, { error: 'A statement has three columns: a name, its nature, a figure.' }).describe('The heads of the three columns.'),
    rows: z.array(z.array(label, { error: 'Write a row as a list of texts.' }).length(3, { error: 'A row has as many cells as there are columns, three.' }), { error: 'Write a list of rows.' }).describe('The entries.'),
    totals: z.array(z.array(label, { error: 'Write a total as a list of two texts.' }).length(2, { error: 'A total is a name and a figure.' }), { error: 'Write a list of totals.' }).describe('The totals; a figure in parentheses is deducted.'),
  });

export const COMPONENT_SCHEMAS = {
  Aside: z.strictObject({}),
  Cite: z.strictObject({ by: text(400).describe('The mentors on whose answers the sentence rests, with commas between.') }),
  Exhibit: z.strictObject({
    title: label.describe('The title of the exhibit.'),
    basis: text(160).describe('On what basis it was prepared.'),
    note: text(240).optional().describe('A note at its foot.'),
  }),
  Figure: z.strictObject({
    caption: text(240).describe('What is to be said of the picture that stands inside.'),
    credit: text(120).optional().describe('Whose picture it is.'),
  }),
  LineChart: z.strictObject({
    describe,
    x: labels.describe('Labels along the foot, spread evenly.'),
    y: labels.describe('Labels upwards, from nil to the top (100).'),
    lines: z.array(line, { error: 'Write a list of lines.' }).min(1, { error: 'Draw at least one line.' }).describe('The lines.'),
    mark: z.strictObject({ at: point.describe('Where.'), label: label.describe('What it says.') }).optional().describe('One point worth a name.'),
  }),
  Move: z.strictObject({
    id: slug.describe('The id of the move, as the question names it.'),
    stance: z.enum(['against'], { error: 'Write "against", or leave it out.' }).optional().describe('"against" where the mentor advises against it.'),
  }),
  Promise: z.strictObject({ id: slug.describe('The id of the promise.') }),
  PullQuote: z.strictObject({}),
  ScatterChart: z.strictObject({
    describe,
    x: label.describe('What runs along the foot.'),
    y: label.describe('What runs upwards.'),
    points: z.array(z.strictObject({ label: label.describe('Its name.'), at: point.describe('Where.') }), { error: 'Write a list of points.' }).describe('The points.'),
    line: z.strictObject({ label: label.describe('Its name.'), from: point.describe('Where it begins.'), to: point.describe('Where it ends.') }).describe('The line.'),
  }),
  Sidenote: z.strictObject({}),
  Statement: statement,
  Term: z.strictObject({ is: text(240).optional().describe('What the house means by it, where it is defined.') }),
} as const satisfies Record<string, z.ZodObject>;

export type ComponentName = keyof typeof COMPONENT_SCHEMAS;
