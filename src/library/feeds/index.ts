/** The feeds of the publication, one line for each sort. */
export { main } from './main.ts';
export { mentors } from './mentors.ts';
export { questions } from './questions.ts';
export { series } from './series.ts';
export { topics } from './topics.ts';
