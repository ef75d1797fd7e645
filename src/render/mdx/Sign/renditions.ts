import { escapeHtml } from '../../../content/html.ts';
import { describeSpan } from '../../../library/zodiac.ts';

type Props = Record<'name' | 'archetype' | 'from' | 'to' | 'forecast' | 'techLead' | 'designer', string>;

/** One sign with its dates, its quarter and its pairings. */
export function feed(props: Props, inner: string): string {
  const { name, archetype, from, to } = props;
  const lines = listLines(props).map(
    ([heading, words]) => `<p><strong>${heading}:</strong> ${escapeHtml(words)}</p>`,
  );
  return `<h3>${escapeHtml(`${name}, ${archetype}`)}</h3><p><em>${describeSpan(from, to)}.</em></p>${inner}${lines.join('')}`;
}

export function text(props: Props, inner: string): string {
  const { name, archetype, from, to } = props;
  const lines = listLines(props).map(([heading, words]) => `${heading}: ${words}`);
  return [`${name}, ${archetype} (${describeSpan(from, to)})`, inner, ...lines].join('\n\n');
}

function listLines({ forecast, techLead, designer }: Props): [heading: string, words: string][] {
  return [
    ['This quarter', forecast],
    ['With a tech lead', techLead],
    ['With a designer', designer],
  ];
}
