import { escapeHtml } from '../../../content/html.ts';

interface Props {
  degrees: { name: string }[];
  requests: { label: string; refusals: string[] }[];
}

/** One refusal for each request, in rising degrees; the others are held in reserve. */
export function feed({ degrees, requests }: Props): string {
  const replies = requests.map(({ label, refusals }, index) => {
    const degree = index % degrees.length;
    return (
      `<dt><strong>${escapeHtml(label)}</strong> (${escapeHtml(degrees[degree]?.name ?? '')})</dt><dd>` +
      `${escapeHtml(refusals[degree] ?? '')}</dd>`
    );
  });
  return (
    `<p>${requests.length} of ` +
    `${requests.length * degrees.length}, one for each request. The degree of firmness stands behind ` +
    `it; the other degrees are held in reserve.</p><dl>${replies.join('')}</dl>`
  );
}

/** Every request with its refusals, in rising degrees. */
export function text({ degrees, requests }: Props): string {
  return requests
    .map(({ label, refusals }) =>
      [label, ...refusals.map((refusal, index) => `- ${degrees[index]?.name}: ${refusal}`)].join('\n'),
    )
    .join('\n\n');
}
