import { readFileSync } from 'node:fs';
import { expect, test } from 'vitest';
import { anArticle, aPromise, aQuestion, problemsOf, sourcesOf } from './content.ts';

const blocks = [...readFileSync('CONTRIBUTING.md', 'utf8').matchAll(/```(?:mdx|yaml)\n([\s\S]*?)```/g)].map(
  ([, text]) => text ?? '',
);
/** What stands in a body, and is no whole file. */
const bodies = blocks.filter((text) => /^(?:<|The desk)/.test(text));
const block = (word: string) => blocks.find((text) => text.includes(word)) ?? '';

test('shows files that are right as they stand', () => {
  const series = `title: A series\nstandfirst: One.\nsummary: "Satire: a series."\nvoice: satire\n${block('parts:')}  - promise: p\n`;
  const files = {
    'articles/how-to-do-a-thing.mdx': block('title: How to Do a Thing').replace(
      'Work is what happens to others.',
      `Work is what happens to others.\n\n${bodies.join('\n\n')}`,
    ),
    'articles/how-to-establish-boundaries.mdx': anArticle(),
    'series/s.yaml': series,
    'promises/p.yaml': aPromise(),
    'questions/q/question.mdx': aQuestion({ extra: `${block('moves:')}${block('editors:')}`.trim() }),
    'questions/q/ada-lovelace.mdx': block('stance:'),
    'mentors/ada-lovelace.yaml': block('name: Ada Lovelace'),
  };
  expect(Object.values(files).filter((text) => text.trim() === '')).toEqual([]);
  expect(bodies).toHaveLength(6);
  const { components } = sourcesOf(files)[0]!.body!;
  expect(new Set(components.map(({ name }) => name))).toEqual(
    new Set([
      'Exhibit',
      'Statement',
      'LineChart',
      'BarChart',
      'ScatterChart',
      'PieChart',
      'OrgChart',
      'Raci',
      'DecisionPath',
      'Meeting',
    ]),
  );
  expect(problemsOf(files)).toEqual([]);
});
