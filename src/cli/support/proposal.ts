import { spawnSync } from 'node:child_process';
import { existsSync, readFileSync, readdirSync, statSync } from 'node:fs';
import { basename, join, relative, resolve } from 'node:path';
import { isPicturePlace, parseContentPath, pathsOf } from '../../content/file-patterns.ts';
import { CONTENT_FACTS, CONTENT_KINDS } from '../../content/kinds.ts';
import { readEntryFields } from '../../editorial/workspace.ts';

/** What somebody proposes: files by their paths inside the content, and what is no content. */
export interface Proposed {
  files: Map<string, Buffer>;
  ignored: string[];
}

interface Place {
  root: string;
  folder: string;
}

/**
 * Reads a proposal: a branch of this repository, a folder, or one file.
 * @throws Error in a sentence or two where there is none, or where it would overwrite what has changed meanwhile
 */
export function readProposal(from: string, place: Place): Proposed {
  const path = resolve(from);
  const isOnDisk = existsSync(path);
  const proposed = sort(isOnDisk ? readDisk(path) : readBranch(from, place), place);
  if (isOnDisk) for (const [inside, bytes] of proposed.files) ensureNew(inside, bytes, from, place);
  if (proposed.files.size > 0) return proposed;
  throw new Error(
    `${from} holds no file of the content. Its files are named as in ${place.folder}/: articles/<slug>.mdx.`,
  );
}

/** Paths below the content folder, whether or not a proposal has it; everything else is passed over. */
function sort(found: Map<string, Buffer>, { folder }: Place): Proposed {
  const proposed: Proposed = { files: new Map(), ignored: [] };
  for (const [path, bytes] of found) {
    const inside = path.startsWith(`${folder}/`) ? path.slice(folder.length + 1) : path;
    const placed = isContent(inside) ? inside : inside.includes('/') ? undefined : placeAlone(inside, bytes);
    if (placed === undefined) proposed.ignored.push(path);
    else proposed.files.set(placed, bytes);
  }
  return proposed;
}

function isContent(inside: string): boolean {
  return parseContentPath(inside) !== undefined || isPicturePlace(inside);
}

/** The place of a file that came alone, such as one from the page for contributors: its fields say of which kind it is. */
function placeAlone(name: string, bytes: Buffer): string | undefined {
  const [, slug = '', extension = ''] = /^([a-z0-9]+(?:-[a-z0-9]+)*)\.(mdx|yaml)$/.exec(name) ?? [];
  const fields = Object.keys(readEntryFields(bytes.toString('utf8')));
  const kind = CONTENT_KINDS.find((one) => {
    const { schema, files } = CONTENT_FACTS[one];
    const isWhole = Object.entries(schema.shape).every(
      ([field, type]) => fields.includes(field) || type.safeParse(undefined).success,
    );
    return (
      slug !== '' &&
      isWhole &&
      files[0].endsWith(`/<slug>.${extension}`) &&
      fields.every((field) => field in schema.shape)
    );
  });
  return kind && pathsOf(kind, slug)[0];
}

function readDisk(path: string): Map<string, Buffer> {
  if (statSync(path).isFile()) return new Map([[basename(path), readFileSync(path)]]);
  const files = readdirSync(path, { recursive: true, withFileTypes: true }).filter((entry) => entry.isFile());
  return new Map(
    files.map((entry) => {
      const file = join(entry.parentPath, entry.name);
      return [relative(path, file).replaceAll('\\', '/'), readFileSync(file)];
    }),
  );
}

function ensureNew(inside: string, bytes: Buffer, from: string, { root, folder }: Place): void {
  const file = join(root, folder, inside);
  if (existsSync(file) && !readFileSync(file).equals(bytes))
    throw new Error(
      `${folder}/${inside} is there already and says something else than ${from}. Compare the two, and remove or rename one.`,
    );
}

/** The files that a branch has changed since it left this one. */
function readBranch(branch: string, { root, folder }: Place): Map<string, Buffer> {
  const git = (...args: string[]) => spawnSync('git', args, { cwd: root, maxBuffer: 1e9 });
  if (branch.startsWith('-') || git('rev-parse', '--verify', '--quiet', `${branch}^{commit}`).status !== 0)
    throw new Error(
      'There is no branch, folder or file "' +
        `${branch}". After a pull request, run: git fetch origin pull/<number>/head:` +
        `${branch.replaceAll(/[^\w/-]/g, '') || 'proposal'}`,
    );
  const base = git('merge-base', 'HEAD', branch).stdout.toString().trim();
  const changes = git('diff', '--raw', '--no-renames', '--no-abbrev', '-z', base, branch)
    .stdout.toString()
    .split('\0');
  const files = new Map<string, Buffer>();
  for (let at = 0; at + 1 < changes.length; at += 2) {
    const [, mode, , , state = ''] = (changes[at] ?? '').split(' ');
    const path = changes[at + 1] ?? '';
    if (state === 'D' || !/^100/.test(mode ?? '')) continue;
    const bytes = git('show', `${branch}:${path}`).stdout;
    if (path.startsWith(`${folder}/`)) ensureSame(path, git('show', `${base}:${path}`), bytes, branch, root);
    files.set(path, bytes);
  }
  return files;
}

/** A file that has changed here since the branch left is for a person to join. */
function ensureSame(
  path: string,
  before: { status: number | null; stdout: Buffer },
  proposed: Buffer,
  branch: string,
  root: string,
): void {
  const file = join(root, path);
  const now = existsSync(file) ? readFileSync(file) : undefined;
  const base = before.status === 0 ? before.stdout : undefined;
  const isSame =
    now === undefined ? base === undefined : now.equals(base ?? Buffer.alloc(0)) || now.equals(proposed);
  if (!isSame)
    throw new Error(`${path} has changed since ${branch} was begun. Join the two first: git merge ${branch}`);
}
