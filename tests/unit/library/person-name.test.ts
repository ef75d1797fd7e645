import { expect, test } from 'vitest';
import { readName, surnameFirst } from '../../../src/library/desk/person-name.ts';
import { aMentor, anAnswer, aQuestion, libraryOf } from '../../content.ts';

test.each([
  ['Sandeep Rajan', 'Rajan, Sandeep'],
  ['Dr. Ada King, PhD', 'King, Dr. Ada, PhD'],
  ['Ada King PhD', 'King, Ada, PhD'],
  ['Martin King Jr.', 'King, Martin, Jr.'],
  ['Prof. Sir Tim King OBE FRS', 'King, Prof. Sir Tim, OBE, FRS'],
  ['Henry Ford III', 'Ford, Henry, III'],
  ['Jun Ma', 'Ma, Jun'],
  ['Rev. Mary Ann Evans', 'Evans, Rev. Mary Ann'],
  ['Madonna', 'Madonna'],
  ['Dr.', 'Dr.'],
  ['JJ Miclat', 'Miclat, JJ'],
])('puts the family name of %s first', (name, listed) => {
  expect(surnameFirst(name)).toBe(listed);
});

test('takes no letter of a title or a suffix for an initial', () => {
  const { mentors } = libraryOf({
    'questions/why/question.mdx': aQuestion(),
    'questions/why/ada-lovelace.mdx': anAnswer({ date: '"2024"' }),
    'mentors/ada-lovelace.yaml': aMentor({ name: 'Dr. Ada King, PhD' }),
  });
  expect(mentors[0]?.initials).toBe('AK');
  expect(readName('Dr. Ada King, PhD').family).toBe('King');
});
