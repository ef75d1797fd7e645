import { describeSpan } from '../../../library/zodiac.ts';

/** One sign in words. */
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
  return [
    `${name}, ${archetype} (${describeSpan(from, to)})`,
    inner,
    `This quarter: ${forecast}`,
    `With a tech lead: ${techLead}`,
    `With a designer: ${designer}`,
  ].join('\n\n');
}
