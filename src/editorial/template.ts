import type { z } from 'astro/zod';
import { CONTENT_FACTS, type ContentKind } from '../content/kinds.ts';
import { writeFields } from './edit-yaml.ts';

/**
 * A new file of a kind: the given fields in the order of the schema, then every optional field that it could have, as a
 * comment with what it is for. `body` follows where the kind has one.
 */
export function writeTemplate(kind: ContentKind, fields: Record<string, unknown>, body?: string): string {
  const shape = Object.entries(CONTENT_FACTS[kind].schema.shape as Record<string, z.ZodType>);
  const isGiven = ([name]: [string, unknown]) => fields[name] !== undefined;
  const given = Object.fromEntries(shape.filter(isGiven).map(([name]) => [name, fields[name]]));
  const comments = shape
    .filter((entry) => !isGiven(entry) && entry[1].safeParse(undefined).success)
    .map(([name, { description = '' }]) => `# ${name}: ${description}\n`);
  const yaml = [writeFields(given), ...comments].join('');
  return body === undefined ? yaml : `---\n${yaml}---\n\n${body}\n`;
}
