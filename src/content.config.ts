import { defineCollection } from 'astro:content';
import { CONTENT_FACTS, KINDS_WITH_BODY } from './content/kinds.ts';
import { contentLoader } from './library/load/content-loader.ts';

/**
 * What Astro itself has to know: that a file has changed. The schemas are here for editors only, which Astro tells of
 * them: the library applies them, so that every problem of every file is in one report.
 */
export const collections = Object.fromEntries(
  KINDS_WITH_BODY.map((kind) => [
    CONTENT_FACTS[kind].folder,
    defineCollection({ loader: contentLoader(kind), schema: CONTENT_FACTS[kind].schema }),
  ]),
);
