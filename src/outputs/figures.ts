import { listComponents, type BodyNode } from '../content/body.ts';
import type { Figures } from '../render/mdx/figures.ts';
import { renditionsOf } from '../render/renditions.ts';

/** The figures of all that stands in an exhibit, a table for each component that has some. */
export function listFigures(content: readonly BodyNode[]): Figures[] {
  return listComponents(content)
    .map((node) => renditionsOf(node).figures?.(node.props as never) ?? [])
    .filter((rows) => rows.length > 0);
}

/** Tables as CSV (RFC 4180), with an empty line between two of them. */
export function writeCsv(tables: readonly Figures[]): string {
  return tables.map((rows) => rows.map((row) => `${row.map(writeCell).join(',')}\r\n`).join('')).join('\r\n');
}

function writeCell(value: string | number): string {
  const text = String(value);
  return /[",\r\n]/.test(text) ? `"${text.replaceAll('"', '""')}"` : text;
}
