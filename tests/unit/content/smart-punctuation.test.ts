import { expect, test } from 'vitest';
import { textOf } from '../../../src/content/body.ts';
import { compileBody } from '../../../src/content/compile/compile-mdx.ts';
import { typeset, typesetAll } from '../../../src/content/compile/smart-punctuation.ts';

const inBody = (text: string) => textOf(compileBody('a.mdx', text, 0).tree);

test.each([
  [`How to Present Other People's Work`, 'How to Present Other People’s Work'],
  [`"Not yet", she said.`, '“Not yet”, she said.'],
  [`('quiet') "loud"`, '(‘quiet’) “loud”'],
  [`the '90s -- and after --- ...`, 'the ’90s – and after — …'],
  [`“done” already’s`, '“done” already’s'],
  ['a-b and ---- and ....', 'a-b and ---- and ....'],
  ['שלום "עולם"', 'שלום “עולם”'],
  [`Summer of '21`, 'Summer of ’21'],
  [`'Til then`, '’Til then'],
  [`'Twas the boys' turn`, '’Twas the boys’ turn'],
  [`"Work —" he said`, '“Work —” he said'],
  [`"Work --" he said`, '“Work –” he said'],
  [`"dash" --"dash"-- "end."`, '“dash” –“dash”– “end.”'],
  [`rock 'n' roll`, 'rock ’n’ roll'],
  [`'70s music and the boys' club`, '’70s music and the boys’ club'],
  [`"He said 'no' to 'me'"`, '“He said ‘no’ to ‘me’”'],
  [`"'No,' he said"`, '“‘No,’ he said”'],
  [`'"No," he said'`, '‘“No,” he said’'],
  [`She said '"no"'.`, 'She said ‘“no”’.'],
  [`The word 'em and give 'em the hat`, 'The word ’em and give ’em the hat'],
  [`6'2" tall, and 5' wide`, '6’2” tall, and 5’ wide'],
  [`"Unfinished`, '“Unfinished'],
  [`so "Hello "`, 'so “Hello ”'],
])('typesets %s, in frontmatter and in a body', (typed, set) => {
  expect(typeset(typed)).toBe(set);
  expect(inBody(typed)).toBe(set);
});

test.each([
  [`*"Slanted"* and **"bold"** and "*inner*"`, '“Slanted” and “bold” and “inner”'],
  [
    `["link"](/a/)'s own, *word*'s end, \`code\`'s end, '*So* then'`,
    '“link”’s own, word’s end, code’s end, ‘So then’',
  ],
  ['`--flag "quoted" it\'s ...` and a -- b', '--flag "quoted" it\'s ... and a – b'],
  ['```\n"a" -- b\n```', '"a" -- b\n'],
  ['"`code`" and https://x.example/a--b', '“code” and https://x.example/a--b'],
  [`<b>"bold"</b> and "<i>it</i>" and it<b>'s</b>.`, '“bold” and “it” and it’s.'],
  [`word<Sidenote>"a" note</Sidenote>'s, "<Term>b</Term>"`, 'word“a” note’s, “b”'],
  [`"A paragraph\n\n"continues," it said.`, '“A paragraph\n“continues,” it said.'],
  [`A line\\\n"and another"`, 'A line\n“and another”'],
])('typesets a body across its elements, and not its code: %s', (typed, set) => {
  expect(inBody(typed)).toBe(set);
});

test('typesets the words of a picture', () => {
  const { facts } = compileBody('a.mdx', `![A "desk"](./a.png) "there"`, 0);
  expect(facts.pictures[0]?.alt).toBe('A “desk”');
});

test('typesets every text in a value, and nothing else', () => {
  expect(typesetAll({ a: ["it's", 1, null], b: true })).toEqual({ a: ['it’s', 1, null], b: true });
});
