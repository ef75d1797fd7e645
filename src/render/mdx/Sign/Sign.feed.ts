import { escapeHtml } from '../../../content/html.ts';
import { describeSpan } from '../../../library/zodiac.ts';

/** One sign with its dates, its quarter and its pairings. */
export function sign(
  {
    name,
    archetype,
    from,
    to,
    forecast,
    techLead,
    designer,
  }: Record<'name' | 'archetype' | 'from' | 'to' | 'forecast' | 'techLead' | 'designer', string>,
  inner: string,
): string {
  const line = (heading: string, text: string) => `<p><strong>${heading}:</strong> ${escapeHtml(text)}</p>`;
  return `<h3>${escapeHtml(`${name}, ${archetype}`)}</h3><p><em>${describeSpan(from, to)}.</em></p>${inner}${line('This quarter', forecast)}${line('With a tech lead', techLead)}${line('With a designer', designer)}`;
}
