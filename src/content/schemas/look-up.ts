import type { z } from 'astro/zod';

/** The schema of a field; on the way, whatever wraps a schema (optional, default) is taken off. */
export function schemaAt(schema: z.ZodType, path: readonly string[]): z.ZodType | undefined {
  let at: z.ZodType | undefined = schema;
  for (const key of path) {
    const bare: z.ZodType = unwrap(at);
    if ('shape' in bare) at = (bare.shape as Record<string, z.ZodType>)[key];
    else at = 'element' in bare ? (bare.element as z.ZodType) : undefined;
    if (at === undefined) return undefined;
  }
  return at;
}

/** A schema without what wraps it. */
export function unwrap(schema: z.ZodType): z.ZodType {
  return 'innerType' in schema.def ? unwrap(schema.def.innerType as z.ZodType) : schema;
}

/** The fields of a group; none for any other schema. */
export function fieldsOf(schema: z.ZodType | undefined): [name: string, schema: z.ZodType][] {
  const around = schema === undefined ? {} : unwrap(schema);
  return 'shape' in around ? Object.entries(around.shape as Record<string, z.ZodType>) : [];
}

/** The schema of a list's entries. */
export function elementOf(schema: z.ZodType): z.ZodType | undefined {
  const bare = unwrap(schema);
  return 'element' in bare ? (bare.element as z.ZodType) : undefined;
}
