import { expect, test } from 'vitest';
import { memoize } from '../../../src/memoize.ts';

test('works an answer out once for each thing, nothing included', () => {
  const asked: object[] = [];
  const answer = memoize((thing: { says?: string }) => {
    asked.push(thing);
    return thing.says;
  });
  const [one, other] = [{ says: 'yes' }, {}];
  expect([answer(one), answer(other), answer(one), answer(other), answer({ says: 'yes' })]).toEqual([
    'yes',
    undefined,
    'yes',
    undefined,
    'yes',
  ]);
  expect(asked).toEqual([one, other, { says: 'yes' }]);
});
