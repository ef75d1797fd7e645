import { z } from 'astro/zod';
import { CONTENT_FACTS, type ContentKind } from '../../content/kinds.ts';

/** A field of Sveltia's configuration (schema/sveltia-cms.json in its package). */
export interface EditorField extends Record<string, unknown> {
  name: string;
  widget: string;
  fields?: EditorField[];
}

/** The part of JSON Schema that zod writes for our kinds. */
interface JsonSchema {
  $ref?: string;
  type?: string;
  description?: string;
  const?: string | boolean;
  enum?: string[];
  pattern?: string;
  format?: string;
  minimum?: number;
  maxLength?: number;
  minItems?: number;
  maxItems?: number;
  items?: JsonSchema;
  prefixItems?: JsonSchema[];
  properties?: Record<string, JsonSchema>;
  required?: string[];
}

/** What a field depends on beside its own schema. */
interface FieldContext {
  /** Where ids of other files stand, by their kind. */
  references: Partial<Record<ContentKind, RegExp>>;
  /** Whether pictures stand beside the file. */
  hasPictures: boolean;
}

/** A text longer than this gets more than one line. */
const MAX_LINE = 120;

/** The fields of a schema as the editor in the browser shows them, with their descriptions as hints. */
export function describeFields(schema: z.ZodObject, context: FieldContext): EditorField[] {
  const json = z.toJSONSchema(schema, { io: 'input', unrepresentable: 'any' }) as JsonSchema;
  return describeProperties(json, '', context);
}

function describeProperties(schema: JsonSchema, path: string, context: FieldContext): EditorField[] {
  return Object.entries(schema.properties ?? {})
    .filter(([, property]) => context.hasPictures || !isPicture(property))
    .map(([name, property]) => ({
      ...describeField(name, property, path === '' ? name : `${path}.${name}`, context),
      required: schema.required?.includes(name) === true,
    }));
}

function describeField(name: string, schema: JsonSchema, path: string, context: FieldContext): EditorField {
  const common = { name, label: labelOf(name), hint: schema.description ?? '' };
  if (!hasForm(schema)) return { ...common, widget: VALUE };
  if (schema.type === 'array') return { ...common, ...describeList(name, schema, path, context) };
  if (schema.type === 'object')
    return {
      ...common,
      widget: 'object',
      collapsed: 'auto',
      fields: describeProperties(schema, path, context),
    };
  if (schema.type === 'boolean') return { ...common, widget: 'boolean', default: false };
  if (schema.type === 'number') return { ...common, widget: 'number', value_type: 'float' };
  if (schema.type === 'integer')
    return { ...common, widget: 'number', value_type: 'int', min: schema.minimum ?? 1 };
  return { ...common, ...describeText(name, schema, path, context) };
}

/** What no form can show, such as a list of lists, is typed as a value. */
export const VALUE = 'value';

function hasForm({ type, items, properties, prefixItems, $ref }: JsonSchema): boolean {
  if (type === 'object') return Object.values(properties ?? {}).every(hasForm) && properties !== undefined;
  if (type !== 'array') return $ref === undefined;
  return prefixItems === undefined && items?.type !== 'array' && items !== undefined && hasForm(items);
}

function describeList(
  name: string,
  { items = {}, minItems, maxItems }: JsonSchema,
  path: string,
  context: FieldContext,
): { widget: string } & Record<string, unknown> {
  const bounds = {
    ...(minItems === undefined ? {} : { min: minItems }),
    ...(maxItems === undefined ? {} : { max: maxItems }),
  };
  const inside = `${path}.0`;
  const kind = referenceOf(inside, context);
  if (kind !== undefined) return { ...relateTo(kind), multiple: true, ...bounds };
  if (items.type !== 'object')
    return { widget: 'list', ...bounds, field: describeField(name, items, inside, context) };
  return { widget: 'list', ...bounds, collapsed: 'auto', fields: describeProperties(items, inside, context) };
}

function describeText(
  name: string,
  schema: JsonSchema,
  path: string,
  context: FieldContext,
): { widget: string } & Record<string, unknown> {
  const options = schema.enum ?? (typeof schema.const === 'string' ? [schema.const] : undefined);
  if (options !== undefined)
    return { widget: 'select', options, ...(options.length === 1 ? { default: options[0] } : {}) };
  const kind = referenceOf(path, context);
  if (kind !== undefined) return relateTo(kind);
  if (name === 'src' && path.includes('.'))
    return { widget: 'image', media_folder: '', public_folder: '.', choose_url: false };
  if (schema.format === 'uri') return { widget: 'string', type: 'url' };
  const length = schema.maxLength === undefined ? {} : { maxlength: schema.maxLength };
  if ((schema.maxLength ?? 0) > MAX_LINE) return { widget: 'text', ...length };
  if (schema.pattern === undefined) return { widget: 'string', ...length };
  return {
    widget: 'string',
    pattern: [
      schema.pattern,
      schema.pattern.startsWith('^\\d{4}-')
        ? 'Write a day such as 2026-11-22.'
        : (schema.description ?? `Write "${name}" as it is meant.`),
    ],
  };
}

/** Whether a group of fields is a picture: it names a file. */
function isPicture({ properties }: JsonSchema): boolean {
  return properties?.['src'] !== undefined;
}

function referenceOf(path: string, { references }: FieldContext): ContentKind | undefined {
  return (Object.keys(references) as ContentKind[]).find((kind) => references[kind]?.test(path));
}

/** A choice of the files of a kind by their slugs. */
function relateTo(kind: ContentKind): { widget: string } & Record<string, unknown> {
  const name = 'name' in CONTENT_FACTS[kind].schema.shape ? 'name' : 'title';
  return {
    widget: 'relation',
    collection: kind,
    value_field: '{{slug}}',
    display_fields: [name],
    search_fields: [name],
  };
}

/** `straightAnswer` as words: "Straight answer". */
export function labelOf(name: string): string {
  const words = name.replaceAll(/(?<=[a-z])(?=[A-Z])/g, ' ').toLowerCase();
  return words.charAt(0).toUpperCase() + words.slice(1);
}
