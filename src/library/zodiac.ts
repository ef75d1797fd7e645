import type { Diagnostic } from '../content/diagnostics.ts';
import type { ComponentUse } from '../content/source.ts';
import { isIn } from './find-sign.ts';
import { formatDayOfYear } from '../content/dates.ts';
import { topicId } from '../content/slug.ts';
import type { SignLink } from './types.ts';

/** A sign's place in its piece, and the last word of the address of its own page. */
export function signSlug(name: string): string {
  return topicId(name);
}

/** The address of a sign's own page, which is there to be sent to somebody: a preview of it shows the sign's own picture. */
export function signPath(piece: string, slug: string): string {
  return `${piece}${slug}/`;
}

/** What other pages know of a sign; nothing of another component. */
export function signOf({ name: component, props }: ComponentUse): SignLink[] {
  if (component !== 'Sign') return [];
  const of = (key: string) => String(props[key] ?? '');
  const name = of('name');
  return [
    {
      slug: signSlug(name),
      name,
      archetype: of('archetype'),
      from: of('from'),
      to: of('to'),
      forecast: of('forecast'),
    },
  ];
}

/** "21 March to 19 April". */
export function describeSpan(from: string, to: string): string {
  return `${formatDayOfYear(from)} to ${formatDayOfYear(to)}`;
}

/** The signs of one body tile the year: whoever was born has one, and only one. */
export function checkZodiac(components: readonly ComponentUse[], file: string): Diagnostic[] {
  const signs = components
    .filter(
      ({ name, isBroken = false, props: { from, to } }) =>
        name === 'Sign' && !isBroken && typeof from === 'string' && typeof to === 'string',
    )
    .map(({ line, props }) => ({
      line,
      name: String(props['name']),
      from: String(props['from']),
      to: String(props['to']),
    }));
  const [first] = signs;
  if (first === undefined) return [];
  for (const day of daysOfYear()) {
    const [one, two] = signs.filter((sign) => isIn(sign, day));
    if (one === undefined)
      return [
        {
          file,
          line: first.line,
          message: `Nobody has a sign who was born on ${formatDayOfYear(day)}.`,
          hint: 'Let the signs share out the whole year.',
        },
      ];
    if (two !== undefined)
      return [
        {
          file,
          line: two.line,
          message: `${one.name} and ${two.name} both claim ${formatDayOfYear(day)}.`,
          hint: 'Give the day to one of them.',
        },
      ];
  }
  return [];
}

/** Every day that a year can have, the 29th of February included. */
function daysOfYear(): string[] {
  return Array.from({ length: 366 }, (_, index) =>
    new Date(Date.UTC(2024, 0, 1 + index)).toISOString().slice(5, 10),
  );
}
