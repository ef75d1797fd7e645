import type { z } from 'astro/zod';
import { expect, test } from 'vitest';
import { CONTENT_FACTS } from '../../../src/content/kinds.ts';
import { anArticle, aMentor, aSeries, problemsOf } from '../../content.ts';

test('documents every field of every kind, nested ones too', () => {
  const undocumented = (schema: z.ZodType, path: string): string[] => {
    const bare = bareOf(schema);
    if (!('shape' in bare)) return 'element' in bare ? undocumented(bare.element as z.ZodType, path) : [];
    return Object.entries(bare.shape as Record<string, z.ZodType>).flatMap(([key, field]) => [
      ...(field.description === undefined ? [`${path}.${key}`] : []),
      ...undocumented(field, `${path}.${key}`),
    ]);
  };
  expect(Object.entries(CONTENT_FACTS).flatMap(([kind, { schema }]) => undocumented(schema, kind))).toEqual(
    [],
  );
});

test('refuses an unknown key, with the nearest right one', () => {
  const files = {
    'articles/a.mdx': anArticle({ extra: 'stanfirst: x\nmemo:\n  too: You\ntags: [x]' }),
    'mentors/m.yaml': aMentor({ extra: 'rooster: 1\n' }),
  };
  expect(problemsOf({ ...files, 'series/s.yaml': aSeries('{ artcle: a }') })).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:7  "stanfirst" is not a field of an article. Did you mean "standfirst"?",
      "content/articles/a.mdx:9  "too" of "memo" is not a field of an article. Did you mean "to"?",
      "content/articles/a.mdx:10  "tags" is not a field of an article. Write it as "topics".",
      "content/mentors/m.yaml:5  "rooster" is not a field of a mentor. Did you mean "roster"?",
      "content/series/s.yaml:6  "artcle" of entry 1 of "parts" is not a field of a series. Did you mean "article"?",
    ]
  `);
});

test('says what is missing, what is wrong and what to write', () => {
  const file =
    '---\ntitle: "   "\nstandfirst: 7\nvoice: sarcasm\npublished: 2026-02-30\nupdated: yesterday\ntopics: work\ndraft: maybe\n---\n';
  expect(problemsOf({ 'articles/a.mdx': file })).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:1  "summary" is missing. Add it: One line for search, feeds and previews. In satire it says plainly that this is satire.",
      "content/articles/a.mdx:2  "title" is "   ". Write at least one word.",
      "content/articles/a.mdx:3  "standfirst" is "7". Put it in quotation marks: standfirst: "7"",
      "content/articles/a.mdx:4  "voice" is "sarcasm". Write "satire" or "sincere".",
      "content/articles/a.mdx:5  "published" is "2026-02-30". There is no such moment in the calendar. Check the month, the day and the hour.",
      "content/articles/a.mdx:6  "updated" is "yesterday". Write a day such as 2026-11-22, or a day, a time and its zone such as 2026-11-22T09:00:00Z.",
      "content/articles/a.mdx:7  "topics" is "work". Write a list of topics: topics: [work]",
      "content/articles/a.mdx:8  "draft" is "maybe". Write true or false, without quotation marks.",
    ]
  `);
});

test('reads frontmatter that is missing, open or not YAML', () => {
  const files = {
    'articles/a.mdx': 'No frontmatter.',
    'articles/b.mdx': '---\ntitle: Open',
    'articles/c.mdx': '---\ntitle: A: b\n\tvoice: satire\n---\n',
    'articles/d.mdx': '---\ntitle: [x\n---\n',
    'series/s.yaml': '',
    'mentors/m.yaml': '- a\n- b\n',
    'promises/p.yaml': 'title: a\ntitle: b\n',
  };
  expect(problemsOf(files)).toMatchInlineSnapshot(`
    [
      "content/articles/a.mdx:1  The file has no frontmatter, or its frontmatter is not closed. Begin with a line of three hyphens, then the fields, then a line of three hyphens.",
      "content/articles/b.mdx:1  The file has no frontmatter, or its frontmatter is not closed. Begin with a line of three hyphens, then the fields, then a line of three hyphens.",
      "content/articles/c.mdx:2  A colon with a space after it stands inside the value. Put the value in quotation marks: title: "A: b"",
      "content/articles/d.mdx:2  A bracket is opened and not closed, or a comma is missing. Write the list as [one, two].",
      "content/mentors/m.yaml:1  This is not a list of fields. Write each field on its own line: name: value.",
      "content/promises/p.yaml:2  The field "title" stands here a second time. Keep one of the two.",
      "content/series/s.yaml:1  "parts" is missing. Add it: The parts in reading order.",
      "content/series/s.yaml:1  "standfirst" is missing. Add it: One sentence: what the whole series undertakes.",
      "content/series/s.yaml:1  "summary" is missing. Add it: One line for search and previews. In satire it says plainly that this is satire.",
      "content/series/s.yaml:1  "title" is missing. Add it: The name of the series.",
      "content/series/s.yaml:1  "voice" is missing. Add it: Who is speaking in every part: satire, or sincere.",
    ]
  `);
});

test('says which two files share one slug', () => {
  expect(problemsOf({ 'articles/a.mdx': anArticle(), 'articles/a/index.mdx': anArticle() }))
    .toMatchInlineSnapshot(`
    [
      "content/articles/a/index.mdx:1  "a" is already the slug of content/articles/a.mdx. Rename one of the two files.",
    ]
  `);
});

function bareOf(schema: z.ZodType): z.ZodType {
  return 'innerType' in schema.def ? bareOf(schema.def.innerType as z.ZodType) : schema;
}
