import { CONTENT_FACTS } from '../../content/kinds.ts';
import { history } from '../../content/schemas/fields.ts';
import { describeFields, type EditorField } from '../desk-web/fields.ts';
import { writeEntry } from '../desk-web/formats.ts';
import { writeWish } from '../proposal.ts';

const { schema, references } = CONTENT_FACTS.article;

/** The fields of a piece that has not been published: all but those that tell what became of it. */
export function listPadFields(): EditorField[] {
  const later = new Set(['updated', 'draft', ...Object.keys(history)]);
  return describeFields(schema, { references: references ?? {}, hasPictures: false })
    .filter(({ name }) => !later.has(name))
    .flatMap((field) =>
      field.fields === undefined
        ? [field]
        : field.fields.map((inner) => ({ ...inner, name: `${field.name}.${inner.name}` })),
    );
}

/** A piece as the pad holds it: each field by its name, as it was typed. */
export type PadValues = Readonly<Record<string, string>>;

/** The file of a piece. A list is typed with commas; `series` asks for a place in one. */
export function writePiece(values: PadValues, fields: readonly EditorField[] = listPadFields()): string {
  const entry: Record<string, unknown> = { body: values['body'] ?? '' };
  for (const { name, widget } of fields) {
    const typed = values[name]?.trim() ?? '';
    if (typed === '') continue;
    const [group = '', inner] = name.split('.');
    const value =
      widget === 'list'
        ? typed
            .split(',')
            .map((word) => word.trim())
            .filter(Boolean)
        : typed;
    entry[group] = inner === undefined ? value : { ...(entry[group] as object | undefined), [inner]: value };
  }
  const text = writeEntry(entry, CONTENT_FACTS.article);
  const series = values['series'] ?? '';
  return series === '' ? text : text.replace(/^---$(?=\n\n)/m, `${writeWish(series)}---`);
}
