import { CONTENT_FACTS, referencesIn, type ContentKind } from '../../content/kinds.ts';
import type { ContentFacts } from '../../content/kinds/facts.ts';
import { describeFields, labelOf, type EditorField } from './fields.ts';

/** The kinds of files with what is known of each: those of this publication, or those of a test. */
export type KindTable = Readonly<Record<string, ContentFacts>>;

/** A folder of files that the editor in the browser opens: one for each place in which files of a kind may stand. */
export interface Collection {
  name: string;
  kind: string;
  extension: string;
  /** What Sveltia is told of it. */
  settings: Record<string, unknown> & { name: string; fields: EditorField[] };
}

/** The collections of every kind, in the order of the registry. `folder` is the content folder from the project's root. */
export function listCollections(folder = 'content', kinds: KindTable = CONTENT_FACTS): Collection[] {
  return Object.entries(kinds).flatMap(([kind, facts]) =>
    facts.files.map((file, index) => describeCollection(kind, file, index, { folder, kinds })),
  );
}

function describeCollection(
  kind: string,
  file: string,
  index: number,
  { folder, kinds }: { folder: string; kinds: KindTable },
): Collection {
  const facts = kinds[kind]!;
  const name = index === 0 ? kind : `${kind}-with-pictures`;
  const [, above = '', inside = '', extension = ''] = /^(.*?)\/(<.*)\.(\w+)$/.exec(file) ?? [];
  const hasPictures = facts.pictures !== undefined && file.startsWith(facts.pictures);
  const fields = describeFields(facts.schema, {
    references: referencesIn(facts as ContentFacts<ContentKind>),
    hasPictures,
  });
  const settings = {
    name,
    label: labelOf(facts.many) + (index === 0 ? '' : ' with pictures'),
    label_singular: labelOf(facts.one),
    description: describeUse(facts, hasPictures),
    folder: `${folder}/${above}`,
    format: name,
    delete: false,
    identifier_field: titleOf(facts),
    slug: { template: `{{${titleOf(facts)}}}`, editable: ['create'], ...SLUG },
    ...describePlace(kind, inside, kinds),
    ...(hasPictures ? { media_folder: '', public_folder: '.' } : {}),
    fields: facts.body === undefined ? fields : [...fields, BODY],
  };
  return { name, kind, extension, settings };
}

const SLUG = {
  hint: 'The address of the page, and the name of the file. A mentor has one slug everywhere.',
  pattern: ['^[a-z0-9]+(?:-[a-z0-9]+)*$', 'Write a slug: lower-case letters, digits and single hyphens.'],
};

/** The text, byte for byte; the rich editor would rewrite it, and does not know all that may stand in it. */
const BODY: EditorField = {
  name: 'body',
  label: 'Text',
  widget: 'richtext',
  modes: ['raw', 'rich_text'],
  required: true,
  hint: 'Markdown, with the components of the house. The preview beside it says what is wrong.',
};

function describeUse({ files, pictures, body }: ContentFacts, hasPictures: boolean): string {
  if (hasPictures)
    return 'The pictures stand in one folder with the file: choose them here, or write ![what it shows](./picture.png).';
  return files.length > 1 && pictures !== undefined && body !== undefined
    ? 'Without pictures. A piece with pictures has a folder of its own: see the next list.'
    : '';
}

/** Where in the folder a file stands: a part of something else stands in the folder of that. */
function describePlace(kind: string, inside: string, kinds: KindTable): Record<string, unknown> {
  const places = [...inside.matchAll(/<\w+>/g)].length;
  if (places < 2) return inside === '<slug>' ? {} : { path: inside.replace('<slug>', '{{slug}}') };
  const neighbour = Object.entries(kinds).find(
    ([other, { files }]) =>
      other !== kind && files.some((file) => file.startsWith(kinds[kind]!.files[0].split('<')[0]!)),
  );
  const own = Object.entries(kinds[kind]!.schema.shape).find(
    ([name, field]) => !field.safeParse(undefined).success && !(name in (neighbour?.[1].schema.shape ?? {})),
  );
  return {
    nested: { depth: places, subfolders: false, summary: '{{slug}}' },
    meta: { path: {} },
    ...(own === undefined ? {} : { filter: { field: own[0], pattern: '.' } }),
  };
}

/** The field by which an entry is known in lists. */
function titleOf({ schema }: ContentFacts): string {
  return (
    ['title', 'name', 'stance'].find((name) => name in schema.shape) ??
    Object.keys(schema.shape)[0] ??
    'title'
  );
}
