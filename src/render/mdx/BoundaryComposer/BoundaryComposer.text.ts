/** Every request with its refusals, in rising degrees. */
export function boundaryComposer({
  degrees,
  requests,
}: {
  degrees: { name: string }[];
  requests: { label: string; refusals: string[] }[];
}): string {
  return requests
    .map(({ label, refusals }) =>
      [label, ...refusals.map((refusal, index) => `- ${degrees[index]?.name}: ${refusal}`)].join('\n'),
    )
    .join('\n\n');
}
