import { parseContentPath } from '../content/file-patterns.ts';
import { readSource } from '../content/read/read-file.ts';
import { addToList, type ListItem } from './edit-yaml.ts';
import { nameOfSlug } from '../content/slug.ts';
import { mentorFile } from './plan-answers.ts';
import { addPart } from './plan-articles.ts';
import { ResemblingMentor } from './resembling.ts';
import { readEntryFields, type EntryPlan, type NewEntryOptions, type Workspace } from './workspace.ts';

/** A file to write, whole. `isNew` where the publication does not have it yet. */
export interface ProposedFile {
  path: string;
  text: string;
  isNew: boolean;
}

type Plan = Pick<EntryPlan, 'files' | 'additions'>;

/** A line of frontmatter by which a piece asks for its place in a series. A reader of YAML passes over it. */
const WISH = /^# series: ([a-z0-9]+(?:-[a-z0-9]+)*)[ \t]*\r?\n/m;

/** The line that asks for a place in a series. */
export function writeWish(series: string): string {
  return `# series: ${series}\n`;
}

/**
 * Everything that is to be written for a proposal: what was written, and what it needs beside it. A piece gets the line in
 * the series that it asks for, an answer its place on the question's list, its moves there and its mentor's file.
 * @param written the files of the proposal by their paths inside the content
 * @throws Error in one sentence where it asks for what is not there
 */
export function completeProposal(
  written: Readonly<Record<string, string>>,
  workspace: Workspace,
): ProposedFile[] {
  const read = (path: string) => written[path] ?? workspace.read(path);
  const files = Object.entries(written).map(([path, text]) => ({ path, text: text.replace(WISH, '') }));
  const plans = Object.entries(written).map(([path, text]) =>
    planMissing(path, text, { ...workspace, read }),
  );
  const additions = plans.flatMap((plan) => plan.additions);
  const all = [...files, ...plans.flatMap((plan) => plan.files)];
  return writePlan({ files: all, additions: additions.filter(isFirst) }, workspace.read);
}

/** The files of a plan as they are to be written: new ones, and those that are there with their new entries. */
export function writePlan({ files, additions }: Plan, read: Workspace['read']): ProposedFile[] {
  const texts = new Map(files.map(({ path, text }) => [path, text]));
  for (const { path, field, item } of additions)
    texts.set(path, addToList(texts.get(path) ?? read(path) ?? '', field, item));
  return [...texts].map(([path, text]) => ({ path, text, isNew: read(path) === undefined }));
}

function planMissing(path: string, text: string, workspace: Workspace): Plan {
  const { kind, id = '' } = parseContentPath(path) ?? {};
  if (kind === 'answer') return planAnswerRest(id, path, text, workspace);
  const [, series] = WISH.exec(text) ?? [];
  if (series === undefined || (kind !== 'article' && kind !== 'promise')) return NOTHING;
  const keeps = readEntryFields(text)['keeps'];
  const additions = addPart(series, { [kind]: id }, typeof keeps === 'string' ? keeps : undefined, workspace);
  return { files: [], additions: additions.filter((addition) => !isListed(addition, workspace)) };
}

const NOTHING: Plan = { files: [], additions: [] };

/** What an answer needs in its question and among the mentors. */
function planAnswerRest(id: string, path: string, text: string, workspace: Workspace): Plan {
  const [question = '', mentor = ''] = id.split('/');
  const target = `questions/${question}/question.mdx`;
  if (workspace.read(target) === undefined)
    throw new Error(`${path} answers "${question}", and there is no such question.`);
  const { role, company } = readEntryFields(text) as { role?: string; company?: string };
  const isKnown = workspace.read(`mentors/${mentor}.yaml`) !== undefined;
  const files = isKnown ? [] : [planNewMentor(path, mentor, { role, company }, workspace)];
  const moves = [...new Set(readSource(path, text).body?.moves.map((move) => move.id) ?? [])];
  const additions = [
    { path: target, field: 'answers', item: mentor as ListItem },
    ...moves.map((move) => ({ path: target, field: 'moves', item: { id: move, name: sentenceOf(move) } })),
  ];
  return { files, additions: additions.filter((addition) => !isListed(addition, workspace)) };
}

/** @throws Error in a sentence or two where the mentor may be one on record. */
function planNewMentor(
  path: string,
  mentor: string,
  options: NewEntryOptions,
  workspace: Workspace,
): Plan['files'][number] {
  try {
    return mentorFile(mentor, nameOfSlug(mentor), options, workspace);
  } catch (error) {
    if (!(error instanceof ResemblingMentor)) throw error;
    const { asked, known } = error;
    throw new Error(
      `${path} names "${mentor}", which resembles ${known.name}, whose record is there: ` +
        `mentors/${known.id}.yaml. Nothing was written. If that is who answers, call the file ` +
        `${known.id}.mdx; if it is somebody else, write the record first: npm run new -- mentor --name ` +
        `"${asked}" --slug ${mentor} --new-mentor`,
    );
  }
}

/** Whether a list has an entry already: the same one, or one of the same id. */
function isListed({ path, field, item }: EntryPlan['additions'][number], { read }: Workspace): boolean {
  const entries = [readEntryFields(read(path) ?? '')[field]].flat();
  const idOf = (entry: unknown) => JSON.stringify((entry as { id?: string } | undefined)?.id ?? entry);
  return entries.some((entry) => idOf(entry) === idOf(item));
}

/** Whether nothing before in a list asks for the same. */
function isFirst(
  addition: EntryPlan['additions'][number],
  index: number,
  all: EntryPlan['additions'],
): boolean {
  return all.findIndex((other) => JSON.stringify(other) === JSON.stringify(addition)) === index;
}

/** `begin-with-the-question` as a sentence: "Begin with the question". */
function sentenceOf(slug: string): string {
  const words = slug.replaceAll('-', ' ');
  return words.charAt(0).toUpperCase() + words.slice(1);
}
