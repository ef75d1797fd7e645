import { z } from 'astro/zod';
import { appearance, day, history, slug, text, webAddress } from '../schemas/fields.ts';
import { href } from '../../site.ts';
import type { ContentFacts } from './facts.ts';

const finding = z.strictObject({
  point: text(240).describe('One sentence that the answers bear out.'),
  mentors: z
    .array(slug)
    .min(1, { error: 'Name at least one mentor.' })
    .describe('The mentors whose answers bear it out.'),
});

const move = z.strictObject({
  id: slug.describe('By which the answers mark it. One move has one id in every question.'),
  name: text(60).describe('The move in a few words, the verb first: Talk openly with your manager.'),
});

const help = z.strictObject({
  title: text(80).describe('What it helps with, in a few words: When to stop trying.'),
  text: text(800).describe('The help, in plain sentences. It names no mentor.'),
});

const source = z.strictObject({
  name: text(80).describe('Where the answers are published.'),
  url: webAddress.describe('The address of the original.'),
  consulted: day.describe('The day on which the editors read it.'),
});

/** `content/questions/<slug>/question.mdx`. The body is the short answer; each answer is a file beside it. */
const schema = z.strictObject({
  title: text(160).describe('The question, in our words, ending with a question mark.'),
  summary: text(240).describe('One line for search, feeds and previews.'),
  voice: z
    .literal('sincere', { error: 'A question is always sincere. Write "sincere".' })
    .describe('Always sincere.'),
  ...appearance,
  askedAs: text(240)
    .optional()
    .describe('How the source asked, where the title goes beyond it. Shown below the title.'),
  source: source.describe('Where the original answers are, and when they were read.'),
  answers: z
    .array(slug)
    .min(1, { error: 'Name at least one mentor.' })
    .describe("The mentors who answer, in the editors' order."),
  listsRoster: z
    .literal(true, { error: 'Write true, or remove the line.' })
    .optional()
    .describe('true where its source lists the roster of mentors, which then stands at the end of the page.'),
  agree: z.array(finding).default([]).describe('Where the mentors agree.'),
  differ: z.array(finding).default([]).describe('Where they differ.'),
  editors: z
    .array(help)
    .default([])
    .describe('Help that is ours and no mentor’s, shown apart, after the answers.'),
  moves: z
    .array(move)
    .default([])
    .describe('What the answers advise, in the order of the table: <Move id="…"> marks the passages.'),
  updates: z
    .array(
      z.strictObject({
        date: day.describe('The day of the update.'),
        text: text(600).describe('What is new since.'),
      }),
    )
    .default([])
    .describe('What became of the matter, shown before the answers.'),
  ...history,
});

/** A question with the answers of several mentors. Its body is the short answer. */
export const question = {
  schema,
  folder: 'questions',
  files: ['questions/<slug>/question.mdx'],
  list: href('/questions/'),
  one: 'question',
  many: 'questions',
  path: (id: string) => href(`/questions/${id}/`),
  voice: 'sincere',
  body: { headings: false, notes: false, name: 'A short answer' },
  references: { mentor: /^answers\.\d+$|^(?:agree|differ)\.\d+\.mentors\.\d+$/, question: /^follows$/ },
} as const satisfies ContentFacts;
