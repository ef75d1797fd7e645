/** The script of the desk in the browser: Sveltia, told of our kinds, our files and our components. */
import CMS from '@sveltia/cms';
import { CONTENT_FACTS, type ContentKind } from '../../content/kinds.ts';
import { listBlocks } from '../../editorial/desk-web/blocks.ts';
import { listCollections } from '../../editorial/desk-web/collections.ts';
import { readEntry, writeEntry, type EditorEntry } from '../../editorial/desk-web/formats.ts';

for (const { name, kind, extension } of listCollections())
  CMS.registerCustomFormat(name, extension, {
    fromFile: readEntry,
    toFile: (entry: EditorEntry) => writeEntry(entry, CONTENT_FACTS[kind as ContentKind]),
  });
for (const block of listBlocks())
  CMS.registerEditorComponent({ ...block, toPreview: block.toBlock } as never);
void CMS.init({ config: JSON.parse(document.querySelector('#config')?.textContent ?? '{}') as never });
