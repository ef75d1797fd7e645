import PostalMime from 'postal-mime';
import { expect, test } from 'vitest';
import { forwardParts, forwardPath, writeForward } from '../../../../src/outputs/letters/forward.ts';
import { aMentor, anAnswer, anArticle, aQuestion } from '../../../content.ts';
import { letterSources } from '../../../letters.ts';

const TITLE = 'Ж “Quoted” and so long that no line of a head could ever hold all of it, whoever wrote it';
const sources = letterSources({
  'articles/memo.mdx': anArticle({ title: TITLE, body: `## One\n\n${'Größe und Schrift. '.repeat(80)}` }),
  'questions/q/question.mdx': aQuestion(),
  'questions/q/ada-lovelace.mdx': anAnswer(),
  'mentors/ada-lovelace.yaml': aMentor(),
});
const write = (id: string) => {
  const piece = sources.library.pieces.find((one) => one.id === id)!;
  return writeForward(piece, forwardParts(piece, sources));
};

test('lies beside its page', () => {
  expect(sources.library.pieces.map(forwardPath)).toEqual(
    expect.arrayContaining(['/articles/memo/forward.eml', '/questions/q/forward.eml']),
  );
});

test('opens in a mail client as a draft with the label in its subject, the piece, its source and its licence', async () => {
  const { subject, text, html, headers, from } = await new PostalMime().parse(write('memo'));
  expect(subject).toBe(`${TITLE} (satire)`);
  expect(headers).toContainEqual(expect.objectContaining({ key: 'x-unsent', value: '1' }));
  expect(from).toBeUndefined();
  for (const part of [text, html]) {
    expect(part).toContain('Größe und Schrift.');
    expect(part).toContain('https://product-management.example/articles/memo/');
    expect(part).toContain('CC BY 4.0');
    expect(part).toContain('https://creativecommons.org/licenses/by/4.0/');
  }
  expect(html).toContain('(satire)');
  expect((await new PostalMime().parse(write('q'))).subject).toContain('Sincerely,');
});

test('is the same bytes each time, in lines that every mail server takes', async () => {
  const message = write('memo');
  expect(write('memo')).toBe(message);
  expect(message).toMatch(/^[\x20-\x7e\r\n]*$/);
  const lines = message.split('\r\n');
  expect(lines.some((line) => line.includes('\n') || line.includes('\r'))).toBe(false);
  expect(Math.max(...lines.map(({ length }) => length))).toBeLessThanOrEqual(78);
});
