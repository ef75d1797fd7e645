import { site } from '../../../site.ts';
import { makeInsight, type Method } from './insight.ts';

/** The insights that are ready, one a line. */
export function insightGenerator({ ready, ...method }: Method & { ready: [string, string][] }): string {
  return ready
    .flatMap(([first, second]) => makeInsight(method, first, second, site.locale) ?? [])
    .map(({ points, sentence }) => `- ${points.map(({ label }) => label).join(' and ')}: ${sentence}`)
    .join('\n');
}
