import { z } from 'astro/zod';
import { draft, partialDate, text, webAddress } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

const publishedUrls = z.strictObject({
  title: text(160).describe('The title, exactly.'),
  author: text(160).describe('The author or authors, exactly.'),
});

const link = z.strictObject({
  title: text(160).describe('What it is called, exactly.'),
  url: webAddress.optional().describe('Where it is, when it has one address.'),
});

/** How many words of somebody else's are a quotation, and not a copy. */
const MAX_QUOTED_WORDS = 40;

/** `content/questions/<question>/<mentor>.mdx`: the file's name is the mentor's slug. The body is our digest. */
const schema = z.strictObject({
  role: text(120).describe('The role held when answering.'),
  company: text(80).optional().describe('The company when answering, where the source shows one.'),
  formerly: z
    .array(text(80))
    .default([])
    .describe('Earlier companies or roles, as the source showed them then.'),
  date: partialDate.describe('The date as far as the source shows it: 12-05, 2024, 2024-08 or 2024-08-14.'),
  dateInferred: text(160)
    .optional()
    .describe(
      'From what the date was inferred, where the source does not show it: "the day of the session".',
    ),
  views: z
    .int({ error: 'Write a whole number.' })
    .nonnegative()
    .optional()
    .describe("The source's view count on the day it was consulted."),
  stance: text(80).describe('The answer in a line.'),
  books: z.array(publishedUrls).default([]).describe('Books that the mentor recommends.'),
  links: z.array(link).default([]).describe('What else the mentor recommends.'),
  form: z
    .enum(['digest', 'permission', 'original'], { error: 'Write "digest", "permission" or "original".' })
    .describe('Whose words these are: our digest, the mentor’s by permission, or written for us.'),
  quote: text(400)
    .refine((value) => value.split(/\s+/).length <= MAX_QUOTED_WORDS, {
      error: `Quote at most ${MAX_QUOTED_WORDS} words.`,
    })
    .optional()
    .describe('A sentence of the mentor’s own, where the mentor has permitted it.'),
  askedAs: text(200)
    .optional()
    .describe('How the source asked, where it was another question than the one on the page.'),
  note: text(400)
    .optional()
    .describe('What the editors say of the source. It is shown as theirs, and is no part of the answer.'),
  withdrawn: z
    .literal(true, { error: 'Write true, or remove the line.' })
    .optional()
    .describe('true removes the answer everywhere, and says in its place that it was withdrawn.'),
  sourceUrl: webAddress
    .optional()
    .describe("Where this answer stands, when it is not the question's own page."),
  archived: webAddress
    .optional()
    .describe('A copy of the source that stays, such as one of web.archive.org.'),
  draft: draft.describe('true keeps this answer out of every production build.'),
});

/** One mentor's answer to a question, shown on the question's page. */
export const answer = {
  schema,
  folder: 'answers',
  files: ['questions/<question>/<mentor>.mdx'],
  partOf: 'question',
  one: 'answer',
  many: 'answers',
  path: (id: string) => {
    const [question, mentor] = id.split('/');
    return href(`/questions/${question}/#${mentor}`);
  },
  voice: 'sincere',
  body: { headings: false, notes: false, name: 'An answer' },
} as const satisfies ContentFacts;
