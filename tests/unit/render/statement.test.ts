import { expect, test } from 'vitest';
import { isDeducted } from '../../../src/render/mdx/Statement/statement.ts';

test('reads parentheses as accountants do', () => {
  expect(['(100)', ' (1) ', '100', '—', '()', '(a) b'].map(isDeducted)).toEqual([
    true,
    true,
    false,
    false,
    false,
    false,
  ]);
});
