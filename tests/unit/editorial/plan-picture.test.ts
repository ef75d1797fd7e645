import { mkdtempSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { expect, test } from 'vitest';
import { findPictureFile } from '../../../src/cli/picture-file.ts';
import type { ContentKind } from '../../../src/content/kinds.ts';
import { setField } from '../../../src/editorial/edit-yaml.ts';
import { planPicture } from '../../../src/editorial/plan-picture.ts';
import { anArticle, aMentor, aQuestion, type Files } from '../../content.ts';

const FILES: Files = {
  'articles/a.mdx': anArticle(),
  'articles/b/index.mdx': anArticle({ extra: 'cover:\n  src: ./b.png\n  alt: B' }),
  'mentors/ada.yaml': aMentor(),
  'questions/why/question.mdx': aQuestion(),
};
const plan = (kind: ContentKind, id: string, asCover = false, alt?: string) =>
  planPicture({ kind, id }, { name: 'desk.png', alt }, asCover, { read: (path) => FILES[path] });

test('moves a single file into a folder, beside the picture', () => {
  expect(plan('article', 'a', false, 'A desk')).toEqual({
    from: 'articles/a.mdx',
    to: 'articles/a/index.mdx',
    text: FILES['articles/a.mdx'],
    picture: 'articles/a/desk.png',
    next: 'Write it where it belongs in articles/a/index.mdx: ![A desk](./desk.png)',
  });
  expect(plan('article', 'b')).toMatchObject({ from: 'articles/b/index.mdx', to: 'articles/b/index.mdx' });
});

test('writes a cover and a portrait into the fields', () => {
  expect(plan('article', 'a', true, 'A desk').text).toContain(
    'cover:\n  src: ./desk.png\n  alt: A desk\n---',
  );
  expect(plan('article', 'a', true).text).toContain('alt: What the picture shows\n');
  const { text, to } = plan('mentor', 'ada');
  expect([to, text.endsWith('portrait:\n  src: ./desk.png\n')]).toEqual(['mentors/ada.yaml', true]);
});

test('says what has no pictures, and what has its picture already', () => {
  expect(() => plan('question', 'why')).toThrow('A question has no pictures. These have: articles, mentors.');
  expect(() => plan('article', 'b', true)).toThrow('There is a "cover" already. Change it in the file.');
});

test('puts a field in the place of the comment that explains it', () => {
  expect(setField('a: 1\r\n# cover: A picture.\r\n# b: B.\r\n', 'cover', { src: 'x' })).toBe(
    'a: 1\r\ncover:\r\n  src: x\r\n# b: B.\r\n',
  );
});

test('names a picture as an address, and refuses what cannot be shown', () => {
  const folder = mkdtempSync(join(tmpdir(), 'pictures-'));
  writeFileSync(join(folder, 'Mein Büro (1).PNG'), PIXEL);
  writeFileSync(join(folder, 'drawing.png'), '<svg xmlns="http://www.w3.org/2000/svg"/>');
  expect(findPictureFile(join(folder, 'Mein Büro (1).PNG')).name).toBe('mein-buero-1.png');
  expect(findPictureFile(join(folder, 'Mein Büro (1).PNG'), 'ada').name).toBe('ada.png');
  expect(() => findPictureFile(join(folder, 'drawing.png'))).toThrow('Save it as JPEG or PNG');
  expect(() => findPictureFile('nowhere.png')).toThrow('There is no file nowhere.png.');
  rmSync(folder, { recursive: true });
});

/** The smallest picture. */
const PIXEL = Buffer.from(
  'iVBORw0KGgoAAAANSUhEUgAAAAEAAAABCAYAAAAfFcSJAAAADUlEQVR42mNk+M/wHwAEBgIApD5fRAAAAABJRU5ErkJggg==',
  'base64',
);
