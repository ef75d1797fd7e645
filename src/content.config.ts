import { defineCollection } from 'astro:content';
import { CONTENT_FACTS, CONTENT_KINDS } from './content/kinds.ts';
import { contentLoader } from './library/load/content-loader.ts';

/**
 * What Astro itself has to know: the pictures of the content. The schemas are here for editors only, which Astro tells
 * of them: the library applies them, so that every problem of every file is in one report.
 */
export const collections = Object.fromEntries(
  CONTENT_KINDS.filter((kind) => CONTENT_FACTS[kind].body ?? CONTENT_FACTS[kind].pictures).map((kind) => [
    CONTENT_FACTS[kind].folder,
    defineCollection({ loader: contentLoader(kind), schema: CONTENT_FACTS[kind].schema }),
  ]),
);
