/** What the library makes of each kind, one line for each kind. */
export { answer } from './answer.ts';
export { article } from './article.ts';
export { company } from './company.ts';
export { contributor } from './contributor.ts';
export { exhibit } from './exhibit.ts';
export { mentor } from './mentor.ts';
export { page } from './page.ts';
export { promise } from './promise.ts';
export { question } from './question.ts';
export { series } from './series.ts';
export { topic } from './topic.ts';
