import { expect, test } from 'vitest';
import { writeSecurityTxt } from '../../../src/outputs/security-txt.ts';

const fieldOf = (now: string, name: string) =>
  new RegExp(`^${name}: (.*)$`, 'm').exec(writeSecurityTxt(new Date(now)))?.[1];

test('has the two fields that there must be, and expires within a year of the build (RFC 9116, section 2.5)', () => {
  const now = '2026-11-25T13:14:15.678Z';
  expect(fieldOf(now, 'Contact')).toBe('https://product-management.example/corrections/');
  expect(fieldOf(now, 'Expires')).toBe('2027-05-26T00:00:00Z');
  expect(fieldOf(now, 'Canonical')).toBe('https://product-management.example/.well-known/security.txt');
});

test('says the same all day', () => {
  expect(writeSecurityTxt(new Date('2026-11-25T23:59:59Z'))).toBe(
    writeSecurityTxt(new Date('2026-11-25T00:00:00Z')),
  );
});
