import { expect, test } from 'vitest';
import { forward } from '../../../src/library/views/forwarding.ts';

test('passes a piece on with its label, whichever way', () => {
  const { title, chat, mail, address } = forward({
    title: 'A & “B” + 1',
    line: 'One line.',
    path: '/articles/a/',
    voice: 'satire',
  });
  expect(title).toBe('A & “B” + 1 (satire)');
  expect(address).toBe('https://product-management.example/articles/a/');
  expect(chat).toBe('A & “B” + 1 (satire)\nOne line.\nhttps://product-management.example/articles/a/');
  const { searchParams } = new URL(mail);
  expect([searchParams.get('subject'), searchParams.get('body')]).toEqual([
    title,
    'One line.\n\nhttps://product-management.example/articles/a/\n',
  ]);
  expect(mail).not.toContain('+');
  expect(
    forward({ title: 'Who decides?', line: 'A.', path: '/questions/q/#ada', voice: 'sincere' }).chat,
  ).toBe(
    'Who decides? Sincerely, (product) Management\nA.\nhttps://product-management.example/questions/q/#ada',
  );
});
