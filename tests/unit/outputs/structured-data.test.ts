import { expect, test } from 'vitest';
import { describePiece, serializeJsonLd } from '../../../src/outputs/structured-data.ts';
import { aMentor, anAnswer, anArticle, aQuestion, libraryOf } from '../../content.ts';

test('files satire as satire', () => {
  const article = libraryOf({ 'articles/a.mdx': anArticle() }).articles[0]!;
  expect(describePiece(article)).toMatchObject({
    '@type': 'SatiricalArticle',
    additionalType: 'https://schema.org/BlogPosting',
    genre: 'satire',
    datePublished: '2026-11-01T00:00:00.000Z',
  });
});

test('files a question as an article, and gives a partial date no form', () => {
  const files = {
    'questions/q/question.mdx': aQuestion(),
    'questions/q/ada-lovelace.mdx': anAnswer(),
    'mentors/ada-lovelace.yaml': aMentor(),
  };
  const data = describePiece(libraryOf(files).questions[0]!);
  expect(data).toMatchObject({
    '@type': 'Article',
    genre: 'sincere',
    citation: [{ author: { name: 'Ada Lovelace' } }],
  });
  expect(JSON.stringify(data)).not.toMatch(/12-05|QAPage/);
});

test('cannot end its own script element', () => {
  expect(serializeJsonLd({ headline: '</script><!--<b>\u2028' })).toBe(
    '{"headline":"\\u003c/script>\\u003c!--\\u003cb>\\u2028"}',
  );
});
