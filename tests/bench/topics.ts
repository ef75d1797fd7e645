import type { Random } from './random.ts';

/** One to four topics, the first of the list far more often than the last. */
export function pickTopics(random: Random): string[] {
  const wanted = random.int(1, 4);
  const chosen = new Set<string>();
  while (chosen.size < wanted)
    chosen.add(TOPICS[Math.floor(TOPICS.length ** random.next()) - 1] ?? 'meetings');
  return [...chosen];
}

const TOPICS = (
  'meetings, roadmaps, stakeholders, boundaries, metrics, calendars, influence, estimates, ' +
  'frameworks, insights, careers, managing up, outcomes, ' +
  'vision, strategy, discovery, delivery, research, design, engineering, sales, support, ' +
  'forecasting, prioritisation, presenting to leadership, ' +
  'role clarity, hiring, feedback, writing, retrospectives, launches, pricing, experiments, ' +
  'quality, technical debt, onboarding, workshops, planning, documentation, offsites'
).split(', ');
