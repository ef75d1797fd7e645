/** `npm run retire -- <address>`: says that an address is gone for good. */
import { join } from 'node:path';
import { writePublishedUrls } from '../build/published-urls.ts';
import { readPublication } from '../library/load/current.ts';
import { openPublication } from '../library/load/open.ts';
import { formatDiagnostics } from '../content/diagnostics.ts';
import { retire } from '../editorial/retire.ts';
import { readArguments, refuse } from './arguments.ts';

const HELP = `npm run retire -- <address> [more addresses] [--voice satire|sincere]

Says in addresses.txt that an address, with the feeds below it, is gone for good. Remove first what made it. The next
build puts a page there that says so, with the status 410 where the host can send one, and keeps it out of everything
that lists or finds. A piece that only has another address now is no case for this: npm run rename keeps the old one.

  <address>   as readers know it: /articles/how-to/
  --voice     in which the page says it; the satire's for memos and series, the sincere desk's for all else
`;

const root = join(import.meta.dirname, '..', '..');
const { positionals, values } = readArguments(HELP, { voice: { type: 'string' } }, Infinity);
const { voice } = values;
if (positionals.length === 0) refuse('Say which address is gone for good.', HELP);
if (voice !== undefined && voice !== 'satire' && voice !== 'sincere')
  refuse(`--voice is "${voice}". The voices are satire and sincere.`);

try {
  openPublication({ root });
  const { publishedUrls, kept, isWhole, diagnostics } = readPublication({ preview: false });
  if (!isWhole || publishedUrls.diagnostics.length > 0)
    refuse(
      `Nothing was retired: while a file cannot be read, nobody can tell what is gone.\n\n${formatDiagnostics(diagnostics)}`,
    );
  const { text, retired } = retire(publishedUrls, kept, positionals, voice);
  writePublishedUrls(root, publishedUrls, text);
  for (const address of retired) console.log(`retired  ${address}`);
  console.log(`\nThe next build says so there. Commit ${publishedUrls.file} with what you removed.`);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
