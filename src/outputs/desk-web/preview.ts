import { escapeHtml as e } from '../../content/html.ts';
import { pathsOf } from '../../content/file-patterns.ts';
import { CONTENT_FACTS, type ContentKind } from '../../content/kinds.ts';
import { checkDraft, type PublicationIndex } from '../../editorial/contribute/check-draft.ts';
import { writeEntry, type EditorEntry } from '../../editorial/desk-web/formats.ts';
import { previewBody } from '../../editorial/contribute/preview-body.ts';

/** An entry as it is being written. `path` is that of its file from the project's root, where it has one. */
export interface Draft {
  kind: ContentKind;
  path?: string | undefined;
  data: EditorEntry;
}

/** What one writes as readers will see it, with everything above it that the check says. */
export function previewHtml({ kind, path, data }: Draft, index: PublicationIndex): string {
  // The editor gives an empty path for an entry that was never saved.
  const inside =
    path?.replace(/^content\//, '') || (pathsOf(kind, kind === 'answer' ? 'new/new' : 'new')[0] ?? '');
  const { problems, tree } = checkDraft(
    inside,
    writeEntry(dropInternalKeys(data) as EditorEntry, CONTENT_FACTS[kind]),
    index,
    new Date(),
  );
  const voice = data['voice'] === 'sincere' ? 'sincere' : 'satire';
  return (
    `<div class="preview ${voice}">${writeProblems(problems)}<article>${writeHead(data)}` +
    `<div class="prose plain">${previewBody(tree, index)}</div></article></div>`
  );
}

/** An entry without what Sveltia keeps for itself in the items of a list, which it does not save. */
function dropInternalKeys(value: unknown): unknown {
  if (Array.isArray(value)) return value.map(dropInternalKeys);
  if (typeof value !== 'object' || value === null) return value;
  return Object.fromEntries(
    Object.entries(value).flatMap(([key, inner]) =>
      key.startsWith('__sc_') ? [] : [[key, dropInternalKeys(inner)]],
    ),
  );
}

function writeProblems(problems: readonly { line: number; says: string }[]): string {
  if (problems.length === 0) return '<p role="status">Nothing is wrong with this file by itself.</p>';
  const items = problems.map(({ line, says }) => `<li>Line ${line}: ${e(says)}</li>`);
  return `<ul role="status">${items.join('')}</ul>`;
}

function writeHead({ title, name, standfirst }: EditorEntry): string {
  const head = title ?? name;
  return [
    typeof head === 'string' ? `<h1>${e(head)}</h1>` : '',
    typeof standfirst === 'string' ? `<p>${e(standfirst)}</p>` : '',
  ].join('');
}
