import { findComponent } from '../schemas/components.ts';
import { describeMismatch } from '../mismatch.ts';
import type { Tree } from './hast.ts';
import type { BodyFault } from './read-mdx.ts';
import { findValueOffsets } from './value-offsets.ts';

/** What does not fit among the props of a component, each at its own line of the text that was compiled. */
export function checkProps(node: Tree, props: Record<string, unknown>, source: string): BodyFault[] {
  const component = findComponent(node.name ?? '');
  if (component === undefined) return [];
  return describeMismatch(component.props, props, `<${node.name}>`).map(({ field, message, hint }) => ({
    line: findPropLine(node, field, source),
    message,
    hint,
  }));
}

/** The line of a prop, or of what stands in it: `points.2.at`. */
function findPropLine({ position, attributes = [] }: Tree, field: string, source: string): number {
  if (position === undefined) return 1;
  const [name = '', ...path] = field.split('.');
  const tag = source.slice(position.start.offset, position.end.offset);
  const value = attributes.find((attribute) => attribute.name === name)?.value;
  const start = new RegExp(`\\s${name.replaceAll(/\W/g, '\\$&')}\\s*=\\s*\\{?`).exec(tag);
  if (value === undefined || start === null) return position.start.line;
  const from = start.index + start[0].length;
  const offset = typeof value === 'string' || path.length === 0 ? 0 : findNearest(tag.slice(from), path);
  return position.start.line + tag.slice(0, from + offset).split('\n').length - 1;
}

/** Where a value begins, or the nearest around it. */
function findNearest(code: string, path: readonly string[]): number {
  const offsets = findValueOffsets(code);
  for (let length = path.length; length > 0; length -= 1) {
    const offset = offsets.get(path.slice(0, length).join('.'));
    if (offset !== undefined) return offset;
  }
  return 0;
}
