import { CORE_SCHEMA, dump } from 'js-yaml';
import type { z } from 'astro/zod';
import { CONTENT_FACTS, type ContentKind } from '../content/kinds.ts';

/**
 * A new file of a kind: the given fields in the house's order, then every optional field that it could have, as a
 * comment with what it is for. `body` follows where the kind has one.
 */
export function writeTemplate(kind: ContentKind, given: Record<string, unknown>, body?: string): string {
  const shape = CONTENT_FACTS[kind].schema.shape as Record<string, z.ZodType>;
  const fields = Object.keys(shape)
    .filter((name) => given[name] !== undefined)
    .map((name) => writeField(name, given[name]));
  const open = Object.entries(shape).filter(
    ([name, field]) => given[name] === undefined && field.safeParse(undefined).success,
  );
  const comments = open.map(([name, field]) => `# ${name}: ${field.description ?? ''}\n`);
  const text = [...fields, ...comments].join('');
  return body === undefined ? text : `---\n${text}---\n\n${body}\n`;
}

function writeField(name: string, value: unknown): string {
  return dump(
    { [name]: value },
    {
      schema: CORE_SCHEMA,
      lineWidth: -1,
      flowLevel: Array.isArray(value) && value.every((item) => typeof item === 'string') ? 1 : -1,
      quotingType: '"',
    },
  );
}
