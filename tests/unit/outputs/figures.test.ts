import { expect, test } from 'vitest';
import { listFigures, writeCsv } from '../../../src/outputs/figures.ts';
import { anArticle, libraryOf } from '../../content.ts';

const csvOf = (content: string) => {
  const body = `<Exhibit title="T" basis="B.">\n${content}\n</Exhibit>`;
  return writeCsv(listFigures(libraryOf({ 'articles/a.mdx': anArticle({ body }) }).exhibits[0]!.content));
};

test.each([
  [
    'LineChart',
    '<LineChart describe="d" x={["a"]} y={["0"]} lines={[{ label: "Work", points: [[0, 100], [50.5, 3]] }]} />',
    'line,across,up\r\nWork,0,100\r\nWork,50.5,3\r\n',
  ],
  [
    'ScatterChart',
    '<ScatterChart describe="d" x="a" y="b" points={[{ label: "A", at: [1, 2] }]} line={{ label: "L", from: [0, 0], to: [9, 9] }} />',
    'name,across,up\r\nA,1,2\r\nL,0,0\r\nL,9,9\r\n',
  ],
  [
    'BarChart',
    '<BarChart describe="d" unit="Hours, all" bars={[{ label: "a", value: 1, figure: "1 h" }, { label: "c", value: 0 }]} />',
    'name,"Hours, all"\r\na,1\r\nc,0\r\n',
  ],
  ['PieChart', '<PieChart describe="d" slices={[{ label: "a", value: 0 }]} />', 'name,value\r\na,0\r\n'],
  ['PieChart of nothing', '<PieChart describe="d" slices={[]} />', ''],
  [
    'TwoByTwo',
    '<TwoByTwo describe="d" x={["l", "r"]} y={["f", "t"]} cells={["1", "2", "3", "4"]} points={[{ label: "P", at: [1, 2] }]} />',
    'name,l (0) to r (100),f (0) to t (100)\r\nP,1,2\r\n',
  ],
  [
    'Statement',
    '<Statement columns={["Who", "What", "Sum"]} rows={[["a", "b, c", "1"]]} totals={[["All", "(1)"]]} />',
    'Who,What,Sum\r\na,"b, c",1\r\nAll,,(1)\r\n',
  ],
  ['Raci', '<Raci columns={["Us"]} rows={[{ task: "Do", letters: ["R"] }]} />', ',Us\r\nDo,R\r\n'],
  ['words alone', 'Body.', ''],
])('writes the figures of an exhibit as CSV: %s', (_, content, csv) => {
  expect(csvOf(content)).toBe(csv);
});
