import { pathsOf } from '../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, type ContentKind } from '../content/kinds.ts';
import { BODY_PLACEHOLDERS, PLACEHOLDERS } from '../content/placeholders.ts';
import type { Around, Given, Plan } from './new-entry.ts';
import { writeTemplate } from './template.ts';

/** A new file of which its schema says everything. What is not known yet stands there as what the field is for. */
export function planPlain(kind: ContentKind, slug: string, given: Given, { today }: Around): Plan {
  const { schema, body, voice } = CONTENT_FACTS[kind];
  const known: Record<string, unknown> = {
    summary: PLACEHOLDERS[given.voice === 'satire' ? 'satire' : 'sincere'],
    voice,
    published: today,
    draft: true,
    ...Object.fromEntries(Object.entries(given).filter(([, value]) => value !== undefined)),
  };
  const fields = Object.entries(schema.shape).map(([name, field]) => {
    const isRequired = !field.safeParse(undefined).success;
    return [name, known[name] ?? (isRequired ? field.description : undefined)] as const;
  });
  const [path = ''] = pathsOf(kind, slug);
  const end = 'draft' in schema.shape ? ' When it is ready, remove "draft: true".' : '';
  return {
    files: [{ path, text: writeTemplate(kind, Object.fromEntries(fields), body && BODY_PLACEHOLDERS.first) }],
    additions: [],
    next: `Write it in ${path}.${end}`,
    address: KINDS[kind].path(slug),
  };
}
