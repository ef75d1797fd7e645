/** `npm run desk:web`: the desk in the browser, for an origin of its own or for a folder on this machine. */
import { join, resolve } from 'node:path';
import { ContentCache } from '../content/read/read-cache.ts';
import { contentFolder, readContent } from '../content/read/read-folder.ts';
import { buildIndex, type PublicationIndex } from '../editorial/contribute/check-draft.ts';
import { buildEditorConfig, type Repository } from '../editorial/desk-web/config.ts';
import { buildLibrary } from '../library/build-library.ts';
import { buildDate } from '../library/load/build-date.ts';
import { buildDesk } from '../outputs/desk-web/build-desk.ts';
import { serve } from '../outputs/hosting/serve.ts';
import { contributions } from '../site.ts';
import { readOptions, readPort, refuse } from './arguments.ts';

const HELP = `npm run desk:web [-- --local] [--to <folder>]

Writes the desk in the browser: an editor for everything in content/, with the same schemas and the same check.

  --local              serves it for a folder on this machine, without an account; needs Chrome, Edge or Chromium
  --port <n>           where --local serves it; 4321 unless another is named
  --to <folder>        where it is written; .desk unless another is named
  --repository <url>   the repository, such as https://github.com/owner/name; src/site.ts may name it once for all
  --branch <name>      the branch that is published; main unless another is named
  --sign-in <url>      the worker that signs people in; without one they type in a token
`;

const word = { type: 'string' } as const;
const options = readOptions(HELP, {
  local: { type: 'boolean', default: false },
  ...{ to: word, port: word, repository: word, branch: word, 'sign-in': word },
});
const folder = resolve(options.to ?? '.desk');
const repository = options.local ? undefined : readRepository();
try {
  await buildDesk(folder, buildEditorConfig({ repository, folder: contentFolder() }), readIndex());
  if (options.local) await serveLocally();
  else console.log(`The desk is in ${options.to ?? '.desk'}. README.md says how to publish it.`);
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function readRepository(): Repository {
  const url = options.repository ?? contributions.repository;
  if (url === undefined)
    refuse(
      'Which repository? Write --repository https://github.com/owner/name, or name it in src/site.ts; --local needs none.',
    );
  for (const [name, address] of Object.entries({ repository: url, 'sign-in': options['sign-in'] }))
    if (address !== undefined && !/^https:\/\/[^/]+(?:\/|$)/.test(address))
      refuse(`--${name} is "${address}". Write a whole address that begins with https://.`);
  if (new URL(url).pathname.split('/').filter(Boolean).length < 2)
    refuse(`"${url}" names no repository. Write it like https://github.com/owner/name.`);
  return {
    url,
    branch: options.branch ?? contributions.branch,
    signIn: options['sign-in'] ?? contributions.signIn,
  };
}

/** What the check in the editor knows of the publication: all of it, drafts too. */
function readIndex(): PublicationIndex {
  const { sources } = readContent(join(import.meta.dirname, '..', '..'), new ContentCache(undefined, ''));
  return buildIndex(buildLibrary(sources, { now: buildDate(), preview: true }).everything);
}

async function serveLocally(): Promise<void> {
  const server = await serve({ folder, base: '/', port: readPort(options.port) });
  const { port } = server.address() as { port: number };
  console.log(
    `The desk is at http://localhost:${port}/. Choose "Work with Local Repository", and then this project's folder. Stop it with Ctrl+C.`,
  );
}
