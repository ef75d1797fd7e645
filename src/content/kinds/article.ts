import { z } from 'astro/zod';
import { isFileName } from '../placeholders.ts';
import { plate } from '../schemas/plate.ts';
import { appearance, bareText, history, slug, text, voice } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

const cover = z
  .strictObject({
    src: bareText(200).describe('The picture, as a path beside this file: ./cover.png'),
    alt: z
      .string({ error: 'Write it as text.' })
      .trim()
      .max(300, { error: 'Keep it to 300 characters.' })
      .describe('What the picture shows, for those who do not see it.'),
    decorative: z
      .literal(true, { error: 'Write true, or remove the line.' })
      .optional()
      .describe('true, with alt: "", where the picture says nothing that the text does not.'),
    credit: text(120).optional().describe('Whose picture it is.'),
  })
  .refine(({ alt, decorative }) => decorative === true || alt !== '', {
    error: 'Say what the picture shows; where it only decorates, add "decorative: true".',
    path: ['alt'],
  })
  .refine(({ alt }) => !isFileName(alt), {
    error: 'Say what the picture shows, which its name does not.',
    path: ['alt'],
  })
  .refine(({ alt, decorative }) => decorative !== true || alt === '', {
    error: 'A picture that only decorates has alt: "".',
    path: ['alt'],
  });

/** `content/articles/<slug>.mdx`, or `content/articles/<slug>/index.mdx` beside its pictures. */
const schema = z.strictObject({
  title: text(120).describe('The title, as it stands on the page.'),
  standfirst: text(240).describe('One sentence under the title: what the piece undertakes to teach.'),
  summary: text(240).describe(
    'One line for search, feeds and previews. In satire it says plainly that this is satire.',
  ),
  voice: voice.describe('Who is speaking: satire, or sincere.'),
  ...appearance,
  memo: z
    .strictObject({
      to: text(80).optional().describe('To whom the memo goes.'),
      copy: text(80).optional().describe('Who receives a copy.'),
      re: text(80).optional().describe('What it regards.'),
      stamp: z
        .array(text(48))
        .min(1)
        .max(3)
        .optional()
        .describe('The filing stamp, one to three short lines.'),
    })
    .prefault({})
    .describe('The lines of the memo head.'),
  straightAnswer: slug
    .optional()
    .describe('The question that answers the same matter seriously. Both pages link to each other.'),
  keeps: slug
    .optional()
    .describe('The promise that this article fulfils. Every mention of it becomes a link.'),
  plate: plate
    .optional()
    .describe(
      'A drawing beside the title: marks such as "red dot 205 75 18". Without it one is made from the title.',
    ),
  cover: cover.optional().describe('A picture above the piece.'),
  ...history,
});

/** A memo of the satire, or a letter of the sincere desk. */
export const article = {
  schema,
  folder: 'articles',
  files: ['articles/<slug>.mdx', 'articles/<slug>/index.mdx'],
  pictures: 'articles/<slug>/',
  list: href('/articles/'),
  one: 'memo',
  many: 'memos',
  path: (id: string) => href(`/articles/${id}/`),
  voice: 'satire',
  body: { headings: true, notes: true },
  references: { question: /^straightAnswer$/, promise: /^keeps$/, article: /^follows$/ },
} as const satisfies ContentFacts;
