import { escapeHtml } from '../../../content/html.ts';
import { site } from '../../../site.ts';
import { makeInsight, type Method } from './insight.ts';

/** The insights that are ready. */
export function insightGenerator({ ready, ...method }: Method & { ready: [string, string][] }): string {
  const insights = ready.flatMap(([first, second]) => makeInsight(method, first, second, site.locale) ?? []);
  return `<p>${insights.length} of them, drawn in advance:</p><ul>${insights.map(({ points, sentence, footer }) => `<li>${escapeHtml(points.map(({ label }) => label).join(' and '))}: <strong>${escapeHtml(sentence)}</strong> ${escapeHtml(footer)}</li>`).join('')}</ul>`;
}
