/** One block of a body. What a peer cannot show as a component has its equivalent in plain Markdown. */
export type Block =
  | { kind: 'text'; text: string }
  | { kind: 'aside'; text: string }
  | { kind: 'promise'; before: string; id: string; title: string }
  | ({ kind: 'exhibit'; title: string; basis: string; note: string } & Figure);

/** What stands inside an exhibit: the component, its props, and the same in Markdown. */
export interface Figure {
  component: 'LineChart' | 'ScatterChart' | 'Statement';
  props: Record<string, unknown>;
  markdown: string;
}

/**
 * A body as our authors write it. A chart stands by itself: an exhibit of ours has a page and a file of figures of its own,
 * which the others do not make.
 */
export function toMdx(blocks: readonly Block[]): string {
  return join(blocks, (block) => {
    if (block.kind === 'aside') return `<Aside>\n  ${block.text}\n</Aside>`;
    if (block.kind === 'promise') return `${block.before} <Promise id="${block.id}" />`;
    if (block.kind === 'text') return block.text;
    const { title, basis, note, component, props } = block;
    const lines = Object.entries(props).map(
      ([name, value]) =>
        `  ${name}=${typeof value === 'string' ? JSON.stringify(value) : `{${JSON.stringify(value)}}`}`,
    );
    return [`**${title}**`, basis, `<${component}\n${lines.join('\n')}\n/>`, note].join('\n\n');
  });
}

/** The same body without components. */
export function toMarkdown(blocks: readonly Block[]): string {
  return join(blocks, (block) => {
    if (block.kind === 'aside') return `> ${block.text}`;
    if (block.kind === 'promise') return `${block.before} ${block.title}`;
    if (block.kind === 'text') return block.text;
    return [`**${block.title}**`, block.basis, block.markdown, block.note].join('\n\n');
  });
}

/** The components that a body uses, by name. */
export function componentsOf(blocks: readonly Block[]): string[] {
  const used = blocks.flatMap((block) => {
    if (block.kind === 'aside') return ['Aside'];
    if (block.kind === 'promise') return ['Promise'];
    return block.kind === 'exhibit' ? [block.component] : [];
  });
  return [...new Set(used)].toSorted();
}

function join(blocks: readonly Block[], write: (block: Block) => string): string {
  return `${blocks.map(write).join('\n\n')}\n`;
}
