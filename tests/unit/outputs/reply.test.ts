import { expect, test } from 'vitest';
import { writeReply } from '../../../src/outputs/feeds/reply.ts';

test('offers a reply by e-mail where there is a mailbox', () => {
  const piece = { voice: 'satire', title: 'A & "B"' } as const;
  expect(writeReply(piece, undefined)).toBe('');
  expect(writeReply(piece, 'desk@example.org')).toBe(
    '<p><a href="mailto:desk@example.org?subject=Re%3A%20A%20%26%20%22B%22%20(satire)">Reply by e-mail</a></p>',
  );
});
