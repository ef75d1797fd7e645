import { defineCollection } from 'astro:content';
import { contentLoader } from './library/load/content-loader.ts';
import { answerSchema } from './content/schemas/answer.ts';
import { articleSchema } from './content/schemas/article.ts';
import { pageSchema } from './content/schemas/page.ts';
import { questionSchema } from './content/schemas/question.ts';

/**
 * What Astro itself has to know: the pictures of the posts. The schemas are here for editors
 * only, which Astro tells of them: the model applies them, so that every problem of every file is in one report.
 */
export const collections = {
  articles: defineCollection({ loader: contentLoader('article'), schema: articleSchema }),
  questions: defineCollection({ loader: contentLoader('question'), schema: questionSchema }),
  answers: defineCollection({ loader: contentLoader('answer'), schema: answerSchema }),
  mentors: defineCollection({ loader: contentLoader('mentor') }),
  pages: defineCollection({ loader: contentLoader('page'), schema: pageSchema }),
};
