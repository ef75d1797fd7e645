import type { FindGloss } from '../../renditions.ts';

/** A term of the house. */
export function feed(_props: object, inner: string): string {
  return `<dfn>${inner}</dfn>`;
}

export function text(_props: object, inner: string): string {
  return inner;
}

/** Where a term is defined, its meaning is a note. */
export const gloss: FindGloss = (node) => {
  const { is, ...props } = node.props;
  return is === undefined
    ? undefined
    : { stays: { ...node, props }, note: [{ type: 'text', value: String(is) }] };
};
