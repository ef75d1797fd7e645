import { defineCollection } from 'astro:content';
import { contentLoader } from './loaders/content-loader.ts';

/** The schemas stand in `src/schemas`; the model applies them, so that every problem of every file is in one report. */
export const collections = {
  articles: defineCollection({ loader: contentLoader('article') }),
  series: defineCollection({ loader: contentLoader('series') }),
  questions: defineCollection({ loader: contentLoader('question') }),
  answers: defineCollection({ loader: contentLoader('answer') }),
  mentors: defineCollection({ loader: contentLoader('mentor') }),
  promises: defineCollection({ loader: contentLoader('promise') }),
  pages: defineCollection({ loader: contentLoader('page') }),
};
