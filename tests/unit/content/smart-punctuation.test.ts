import { expect, test } from 'vitest';
import { typeset, typesetAll } from '../../../src/content/compile/smart-punctuation.ts';

test.each([
  [`How to Present Other People's Work`, 'How to Present Other People’s Work'],
  [`"Not yet", she said.`, '“Not yet”, she said.'],
  [`('quiet') "loud"`, '(‘quiet’) “loud”'],
  [`the '90s -- and after --- ...`, 'the ’90s – and after — …'],
  [`“done” already’s`, '“done” already’s'],
  ['a-b and ---- and ....', 'a-b and ---- and ....'],
  ['שלום "עולם"', 'שלום “עולם”'],
])('typesets %s', (typed, set) => {
  expect(typeset(typed)).toBe(set);
});

test('typesets every text in a value, and nothing else', () => {
  expect(typesetAll({ a: ["it's", 1, null], b: true })).toEqual({ a: ['it’s', 1, null], b: true });
});
