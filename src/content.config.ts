import { defineCollection } from 'astro:content';
import { contentLoader } from './loaders/content-loader.ts';

/** What Astro itself has to know: the pictures of the posts. The schemas stand in `src/schemas`; the model applies them, so that every problem of every file is in one report. */
export const collections = {
  articles: defineCollection({ loader: contentLoader('article') }),
  questions: defineCollection({ loader: contentLoader('question') }),
  answers: defineCollection({ loader: contentLoader('answer') }),
  pages: defineCollection({ loader: contentLoader('page') }),
};
