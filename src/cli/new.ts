/** `npm run new`: writes a new file of any kind, which is valid as it is, with every field that it could have. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { dirname, join, resolve } from 'node:path';
import { reportOn } from '../build/check-content.ts';
import { buildDate } from '../library/load/build-date.ts';
import { ContentCache } from '../content/read/read-cache.ts';
import { contentFolder, readContent } from '../content/read/read-folder.ts';
import { buildLibrary } from '../library/build-library.ts';
import { suggest } from '../content/did-you-mean.ts';
import { CONTENT_FACTS, CONTENT_KINDS, type ContentKind } from '../content/kinds.ts';
import { listRequired, planEntry } from '../editorial/new-entry.ts';
import { writePlan } from '../editorial/proposal.ts';
import type { Choices } from '../editorial/prompts.ts';
import { ResemblingMentor } from '../editorial/resembling.ts';
import type { EntryPlan, NewEntryOptions, Workspace } from '../editorial/workspace.ts';
import { findDevPort } from '../build/dev/server.ts';
import { readArguments, readPort, refuse } from './support/arguments.ts';
import { ensureFree, findPictureFile, placePicture, type PictureFile } from './support/picture-file.ts';
import { openWorkspace, readContentFile } from './support/workspace.ts';

const DESCRIBED: readonly ContentKind[] = [
  'article',
  'question',
  'answer',
  'mentor',
  'series',
  'promise',
  'topic',
  'contributor',
];

const HELP = `npm run new [-- <kind> [options]]

Writes a new file with today's date and every field that it could have, and says what comes next. Without a kind it
asks. Nothing that is there is ever overwritten.

  article    --title T [--series S] [--keeps P] [--topics a,b] [--by a,b] [--picture] [--cover FILE]
  question   --title T --mentor M --date D [--source-url U] [--source-name N] [--topics a,b]
  answer     --question Q --mentor M --date D [--name N] [--role R] [--company C] [--stance S]
  mentor     --name N [--role R] [--company C]
  series     --title T --article A | --promise P
  promise    --title T [--series S] [--note N]
  topic      --name N [--about A]
  contributor --name N [--line L] [--url U]
${listOthers()}
  --slug S       another slug than the one made of the title or the name
  --voice V      satire, or sincere
  --published D  another day than today: 2026-12-01
  --picture      gives the article a folder of its own, for the pictures beside it
  --cover FILE   copies a picture there, as the cover of the article; --alt says what it shows

The date of an answer is written as far as its source shows it: 2024-08-14, 2024-08, 2024 or 12-05.
A mentor is a slug, or a name in quotation marks; one who is not known yet gets a file too. A name that resembles a
known one is asked about first; --new-mentor says that it is somebody else's.
`;

const word = { type: 'string' } as const;
const OPTIONS = {
  picture: { type: 'boolean' },
  ...{ cover: word, alt: word },
  'new-mentor': { type: 'boolean' },
  ...{ title: word, slug: word, series: word, keeps: word, topics: word, voice: word, published: word },
  ...{ question: word, mentor: word, name: word, role: word, company: word, date: word, stance: word },
  ...{
    about: word,
    line: word,
    url: word,
    by: word,
    article: word,
    promise: word,
    note: word,
    'source-url': word,
    'source-name': word,
  },
} as const;

const root = join(import.meta.dirname, '..', '..');
const folder = contentFolder();
const { values, positionals } = readArguments(HELP, OPTIONS, 1, (word) => findKind(word) !== undefined);
try {
  const { kind, options } = await readEntryOptions();
  await plan(kind, options, openWorkspace(root));
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

/** Writes what a new entry needs. Who may be on record already is asked about, where somebody can answer. */
async function plan(kind: ContentKind, options: NewEntryOptions, workspace: Workspace): Promise<void> {
  const cover = findCover(kind, options);
  try {
    write(planEntry(kind, { ...options, cover: cover?.name }, workspace), cover);
  } catch (error) {
    if (!(error instanceof ResemblingMentor && process.stdin.isTTY)) throw error;
    const { confirmMentor } = await import('../editorial/prompts.ts');
    const isKnown = await confirmMentor(error);
    const answer = isKnown ? { mentor: error.known.id } : { newMentor: true };
    await plan(kind, { ...options, ...answer }, workspace);
  }
}

async function readEntryOptions(): Promise<{ kind: ContentKind; options: NewEntryOptions }> {
  const [kind] = positionals;
  if (kind === undefined && process.stdin.isTTY)
    return (await import('../editorial/prompts.ts')).promptForEntry(listChoices());
  if (kind === undefined) refuse('Say what is new.', HELP);
  const found = findKind(kind);
  if (found === undefined)
    refuse(
      `There is no kind "${kind}".${suggest(kind, CONTENT_KINDS) || ` The kinds are: ${CONTENT_KINDS.join(', ')}.`}`,
    );
  const {
    'source-url': sourceUrl,
    'source-name': sourceName,
    'new-mentor': newMentor,
    topics,
    by,
    ...options
  } = values;
  return {
    kind: found,
    options: {
      ...options,
      sourceUrl,
      sourceName,
      newMentor,
      topics: splitList(topics),
      by: splitList(by),
    },
  };
}

/** A kind by any of its names: its own, its folder's, what readers call one of them and several. */
function findKind(word: string): ContentKind | undefined {
  const name = word.toLowerCase();
  const isNamed = (kind: ContentKind) => {
    const { folder, one, many } = CONTENT_FACTS[kind];
    return [folder, one, many].includes(name);
  };
  return CONTENT_KINDS.find((kind) => kind === name) ?? CONTENT_KINDS.find(isNamed);
}

/** What commas part. */
function splitList(list: string | undefined): string[] | undefined {
  return list?.split(',').map((item) => item.trim());
}

/** The kinds that have no options of their own. */
function listOthers(): string {
  return CONTENT_KINDS.filter((kind) => !DESCRIBED.includes(kind))
    .map(
      (kind) =>
        `  ${kind.padEnd(10)} --${listRequired(kind)[0]} ${listRequired(kind)[0]?.charAt(0).toUpperCase()}\n`,
    )
    .join('');
}

function listChoices(): Choices {
  const { sources } = readContent(root, new ContentCache(undefined, ''));
  const { everything } = buildLibrary(sources, { now: buildDate(), preview: true });
  const ids = (all: readonly { id: string }[]) => all.map(({ id }) => id);
  const open = everything.promises.filter(({ keptBy }) => keptBy === undefined);
  return {
    series: ids(everything.series),
    questions: ids(everything.questions),
    articles: ids(everything.articles),
    promises: ids(open),
    topics: openWorkspace(root).topics,
  };
}

/** The picture that is to stand above a new article. */
function findCover(kind: ContentKind, { cover }: NewEntryOptions): PictureFile | undefined {
  if (cover === undefined) return undefined;
  if (kind !== 'article') refuse(`A ${kind} has no cover. An article has.`);
  return findPictureFile(cover);
}

function write({ files, additions, next, address }: EntryPlan, cover: PictureFile | undefined): void {
  const picture = cover && join(dirname(files[0]?.path ?? ''), cover.name);
  if (cover !== undefined && picture !== undefined) {
    ensureFree(cover, resolve(root, folder, picture));
    placePicture(cover, resolve(root, folder, picture), resolve(root, folder));
    console.log(`wrote    ${folder}/${picture}`);
  }
  const written = writePlan({ files, additions }, (path) => readContentFile(root, path));
  for (const { path, text, isNew } of written) {
    mkdirSync(dirname(resolve(root, folder, path)), { recursive: true });
    // `wx` fails where the file has appeared since it was looked for.
    writeFileSync(resolve(root, folder, path), text, { flag: isNew ? 'wx' : 'w' });
    console.log(`${isNew ? 'wrote   ' : 'changed '} ${folder}/${path}`);
  }
  const names = new Set(written.map(({ path }) => `${folder}/${path}`));
  for (const { file, line, message, hint } of reportOn(root).diagnostics)
    if (names.has(file)) console.log(`\nStill to do: ${file}:${line}  ${message} ${hint}`);
  const sentence = files.reduce((text, { path }) => text.replaceAll(path, `${folder}/${path}`), next);
  console.log(`\n${sentence}`);
  if (address === undefined) return;
  const port = findDevPort(root);
  const show = port === undefined ? 'npm run dev shows it at' : 'It is shown at';
  console.log(`${show} http://localhost:${port ?? readPort(undefined)}${address}`);
}
