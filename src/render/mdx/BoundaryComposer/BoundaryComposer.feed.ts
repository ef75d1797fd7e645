import { escapeHtml } from '../../../content/html.ts';

/** One refusal for each request, in rising degrees; the others are held in reserve. */
export function boundaryComposer({
  degrees,
  requests,
}: {
  degrees: { name: string }[];
  requests: { label: string; refusals: string[] }[];
}): string {
  const replies = requests.map(({ label, refusals }, index) => {
    const degree = index % degrees.length;
    return `<dt><strong>${escapeHtml(label)}</strong> (${escapeHtml(degrees[degree]?.name ?? '')})</dt><dd>${escapeHtml(refusals[degree] ?? '')}</dd>`;
  });
  return `<p>${requests.length} of ${requests.length * degrees.length}, one for each request. The degree of firmness stands behind it; the other degrees are held in reserve.</p><dl>${replies.join('')}</dl>`;
}
