/** The script of the desk in the browser: Sveltia, told of our kinds, our files, our components, and how a piece reads. */
import CMS from '@sveltia/cms';
import { CONTENT_FACTS, type ContentKind } from '../../content/kinds.ts';
import type { PublicationIndex } from '../../editorial/contribute/check-draft.ts';
import { listBlocks } from '../../editorial/desk-web/blocks.ts';
import { listCollections, type Collection } from '../../editorial/desk-web/collections.ts';
import { readEntry, writeEntry, type EditorEntry } from '../../editorial/desk-web/formats.ts';
import { guardFiles } from './guard-files.ts';
import { previewHtml } from './preview.ts';

guardFiles();
const index = read<PublicationIndex>('index');

for (const collection of listCollections()) register(collection);
for (const block of listBlocks())
  CMS.registerEditorComponent({ ...block, toPreview: block.toBlock } as never);
CMS.registerPreviewStyle('/preview.css');
void CMS.init({ config: read('config') });

function read<T>(id: string): T {
  return JSON.parse(document.querySelector(`#${id}`)?.textContent ?? '{}') as T;
}

function register({ name, kind, extension }: Collection): void {
  const own = kind as ContentKind;
  CMS.registerCustomFormat(name, extension, {
    fromFile: readEntry,
    toFile: (entry: EditorEntry) => writeEntry(entry, CONTENT_FACTS[own]),
  });
  const show = ({ entry }: { entry: ImmutableEntry }) => {
    const { path, data = {} } = entry.toJS();
    return divOf(previewHtml({ kind: own, path, data }, index));
  };
  CMS.registerPreviewTemplate(name, show as never);
}

/** What Sveltia gives of an entry (Immutable.js). */
interface ImmutableEntry {
  toJS: () => { path?: string; data?: EditorEntry };
}

/** A `<div>` as React 19 takes it; React itself is loaded by Sveltia alone. */
function divOf(html: string): object {
  return {
    $$typeof: Symbol.for('react.transitional.element'),
    type: 'div',
    key: null,
    ref: null,
    props: { dangerouslySetInnerHTML: { __html: html } },
    _store: {},
  };
}
