/** Plans of new entries of which the schema says everything. */
import { pathsOf } from '../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, type ContentKind } from '../content/kinds.ts';
import { BODY_PLACEHOLDERS, PLACEHOLDERS } from '../content/placeholders.ts';
import { writeTemplate } from './template.ts';
import type { EntryPlan, NewEntryOptions, Workspace } from './workspace.ts';

/** A new entry with its required fields. One whose value is not known holds the field's description. */
export function planFields(
  kind: ContentKind,
): (slug: string, options: NewEntryOptions, workspace: Workspace) => EntryPlan {
  const { schema, body } = CONTENT_FACTS[kind];
  return (slug, options, { today }) => {
    const known = listKnown(kind, options, today);
    const fields = Object.entries(schema.shape).map(([name, field]) => {
      const isRequired = !field.safeParse(undefined).success;
      return [name, known[name] ?? (isRequired ? field.description : undefined)] as const;
    });
    const [path = ''] = pathsOf(kind, slug);
    const last = 'draft' in schema.shape ? ' When it is ready, remove "draft: true".' : '';
    return {
      files: [
        { path, text: writeTemplate(kind, Object.fromEntries(fields), body && BODY_PLACEHOLDERS.first) },
      ],
      additions: [],
      next: `Write it in ${path}.${NAMED[kind]?.(slug, options) ?? last}`,
      ...(kind in NAMED ? {} : { address: KINDS[kind].path(slug) }),
    };
  };
}

/** Kinds whose pages are there once a piece names them, and how it does. */
const NAMED: Partial<Record<ContentKind, (slug: string, options: NewEntryOptions) => string>> = {
  topic: (slug, { name = slug }) => ` A piece is filed under it with "topics: [${name}]".`,
  contributor: (slug) => ` A piece names its author with "by: [${slug}]".`,
};

function listKnown(kind: ContentKind, options: NewEntryOptions, today: string): Record<string, unknown> {
  const voice = options.voice ?? CONTENT_FACTS[kind].voice;
  const { satire, sincere } = PLACEHOLDERS;
  const summary = voice === 'satire' ? satire : sincere;
  return { published: today, ...options, voice, summary, draft: true };
}
