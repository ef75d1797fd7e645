import { expect, test } from 'vitest';
import { surnameFirst } from '../../../src/library/desk/person-name.ts';
import { anAnswer, aMentor, aQuestion, libraryOf } from '../../content.ts';

test.each([
  ['Sandeep Rajan', 'Rajan, Sandeep'],
  ['Virgilia Kaur Pruthi', 'Pruthi, Virgilia Kaur'],
  ['Dr. Ada King, PhD', 'King, Dr. Ada, PhD'],
  ['Prof. Dr. Ada King', 'King, Prof. Dr. Ada'],
  ['Martin King Jr.', 'King, Martin, Jr.'],
  ['Martin King, Jr.', 'King, Martin, Jr.'],
  ['Ada King, PhD, MBA', 'King, Ada, PhD, MBA'],
  ['Henry Ford III', 'Ford, Henry, III'],
  ['Sir Tim Berners-Lee', 'Berners-Lee, Sir Tim'],
  ['Jack Ma', 'Ma, Jack'],
  ['Gen Urobuchi', 'Urobuchi, Gen'],
  ['Dr. Who', 'Who, Dr.'],
  ['Madonna', 'Madonna'],
  ['Ada King PhD', 'King, Ada, PhD'],
  ['Prof. Sir Tim King OBE FRS', 'King, Prof. Sir Tim, OBE, FRS'],
  ['Jun Ma', 'Ma, Jun'],
  ['Rev. Mary Ann Evans', 'Evans, Rev. Mary Ann'],
  ['Dr.', 'Dr.'],
  ['JJ Miclat', 'Miclat, JJ'],
  ['Sir', 'Sir'],
])('files %s as %s', (name, filed) => {
  expect(surnameFirst(name)).toBe(filed);
});

test('makes initials of the name without what stands before and behind it', () => {
  const { mentors } = libraryOf({
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor({ name: 'Dr. Ada King, PhD' }),
  });
  expect(mentors.map(({ initials }) => initials)).toEqual(['AK']);
});
