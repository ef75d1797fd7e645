import { site } from '../../../site.ts';
import { escapeHtml } from '../../../content/html.ts';
import type { Figures } from '../figures.ts';
import { makeInsight, type Insight, type Method } from './insight.ts';

type Props = Method & { ready: [string, string][] };

/** The insights that are ready. */
export function feed(props: Props): string {
  const insights = listReady(props);
  const items = insights.map(
    (insight) =>
      `<li>${escapeHtml(namesIn(insight))}: <strong>${escapeHtml(insight.sentence)}</strong> ${escapeHtml(insight.footer)}</li>`,
  );
  return `<p>${insights.length} of them, drawn in advance:</p><ul>${items.join('')}</ul>`;
}

/** The insights that are ready, one a line. */
export function text(props: Props): string {
  return listReady(props)
    .map((insight) => `- ${namesIn(insight)}: ${insight.sentence}`)
    .join('\n');
}

function listReady({ ready, ...method }: Props): Insight[] {
  return ready.flatMap(([first, second]) => makeInsight(method, first, second, site.locale) ?? []);
}

function namesIn({ points }: Insight): string {
  return points.map(({ label }) => label).join(' and ');
}

/** The facts, each with its figure and the unit that it had. */
export function figures({ facts }: Props): Figures {
  return [
    ['fact', 'department', 'figure', 'formerly'],
    ...facts.map(({ label, department, figure, formerly }) => [label, department, figure, formerly]),
  ];
}
