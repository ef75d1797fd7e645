import { expect, test } from 'vitest';
import { previewOf } from '../../../src/outputs/preview.ts';
import { anArticle, libraryOf } from '../../content.ts';

test('previews an old address as what stands there now', () => {
  const library = libraryOf({ 'articles/new.mdx': anArticle({ title: 'New', extra: 'aliases: [old]' }) });
  const [redirect] = library.redirects;
  expect(redirect!.from).toBe('/articles/old/');
  expect(previewOf(redirect!, library)).toEqual({
    title: 'New',
    description: 'Satire: New.',
    voice: 'satire',
    card: 'cards/articles/old.png',
  });
  expect(previewOf({ from: '/mentors/x/', path: '/mentors/', title: 'X' }, library)).toEqual({
    title: 'X',
    description: 'This page has another address now.',
  });
});
