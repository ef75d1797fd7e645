/** `npm run retire -- <address>`: marks an address as gone for good. */
import { join } from 'node:path';
import { writePublishedUrls } from '../build/published-urls.ts';
import { readPublication } from '../library/load/current.ts';
import { openPublication } from '../library/load/open.ts';
import { formatDiagnostics } from '../content/diagnostics.ts';
import { retire } from '../editorial/retire.ts';
import { readArguments, refuse } from './arguments.ts';

const HELP = `npm run retire -- <address> [more addresses] [--voice satire|sincere]

Marks an address, with the feeds below it, as gone for good in addresses.txt. First remove what made it. The next build
puts a page there that says so, with the status 410 where the host supports it, and leaves it out of lists, feeds and
the search. For a piece that only gets another address, use npm run rename, which keeps the old one as a redirect.

  <address>   as readers know it, /articles/how-to/, or its slug, how-to
  --voice     the voice of that page; satire for articles and series, sincere for everything else
`;

const root = join(import.meta.dirname, '..', '..');
const { positionals, values } = readArguments(HELP, { voice: { type: 'string' } }, Infinity);
const { voice } = values;
if (positionals.length === 0) refuse('Name the address to retire.', HELP);
if (voice !== undefined && voice !== 'satire' && voice !== 'sincere')
  refuse(`--voice is "${voice}". The voices are satire and sincere.`);

try {
  openPublication({ root });
  const { publishedUrls, kept, isWhole, diagnostics } = readPublication({ preview: false });
  if (!isWhole || publishedUrls.diagnostics.length > 0)
    refuse(
      `Nothing was retired: while a file cannot be read, it is not known which addresses are gone.\n\n${formatDiagnostics(diagnostics)}`,
    );
  const { text, retired } = retire(publishedUrls, kept, positionals, voice);
  writePublishedUrls(root, publishedUrls, text);
  for (const address of retired) console.log(`retired  ${address}`);
  console.log(
    `\nThe next build puts a page there that says so. Commit ${publishedUrls.file} with what you removed.`,
  );
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
