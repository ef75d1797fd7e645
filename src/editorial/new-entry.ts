import { moment, partialDate, voice as voiceSchema } from '../content/schemas/fields.ts';
import { CONTENT_FACTS, type ContentKind } from '../content/kinds.ts';
import { explainUnknown, foldName } from '../library/topics.ts';
import { planFields } from './plan-fields.ts';
import { planAnswer, planMentor, planQuestion } from './plan-answers.ts';
import { planArticle, planPromise, planSeries } from './plan-articles.ts';
import { ensureSlug, type EntryPlan, type NewEntryOptions, type Workspace } from './workspace.ts';

type Plan = (slug: string, options: NewEntryOptions, workspace: Workspace) => EntryPlan;

/** The kinds of which a new entry is more than its own fields. */
const PLANS: Partial<Record<ContentKind, Plan>> = {
  article: planArticle,
  question: planQuestion,
  answer: planAnswer,
  mentor: planMentor,
  series: planSeries,
  promise: planPromise,
};

/** The options that a new entry must have. */
export function listRequired(
  kind: ContentKind,
): readonly ('title' | 'name' | 'mentor' | 'date' | 'question')[] {
  if (kind === 'question') return ['title', 'mentor', 'date'];
  if (kind === 'answer') return ['question', 'mentor', 'date'];
  return ['name' in CONTENT_FACTS[kind].schema.shape ? 'name' : 'title'];
}

/**
 * What has to be written for a new entry of a kind.
 * @throws Error in one sentence where an option is missing or wrong, or a file is there already.
 */
export function planEntry(kind: ContentKind, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const required = listRequired(kind);
  const missing = required.find((name) => (options[name] ?? '').trim() === '');
  if (missing !== undefined) throw new Error(`A new ${kind} needs --${missing}.`);
  checkForms(options);
  checkOptions(kind, options);
  checkTopics(options, workspace);
  const slug = ensureSlug(
    options.slug ?? workspace.slugify(options[kind === 'answer' ? 'mentor' : required[0]!] ?? ''),
  );
  const entry = (PLANS[kind] ?? planFields(kind))(slug, options, workspace);
  const existing = entry.files.find(({ path }) => workspace.read(path) !== undefined);
  if (existing !== undefined)
    throw new Error(
      `${existing.path} is there already. ${
        kind === 'answer'
          ? 'A mentor answers a question once: edit that file.'
          : 'Choose another slug with --slug, or edit that file.'
      }`,
    );
  return entry;
}

/** The options that only some kinds take. */
const TAKEN_BY: Partial<Record<keyof NewEntryOptions, readonly ContentKind[]>> = {
  date: ['question', 'answer'],
  mentor: ['question', 'answer'],
  question: ['answer'],
  stance: ['question', 'answer'],
  series: ['article', 'promise'],
  keeps: ['article'],
  by: ['article', 'question'],
  topics: ['article', 'question'],
  picture: ['article'],
  note: ['promise'],
  article: ['series'],
  promise: ['series'],
  published: ['article', 'question'],
};

/** @throws Error that names an option of which nothing would come, and what says it instead. */
function checkOptions(kind: ContentKind, options: NewEntryOptions): void {
  const shape = CONTENT_FACTS[kind].schema.shape as Record<string, unknown>;
  const idle = (Object.keys(TAKEN_BY) as (keyof NewEntryOptions)[]).find(
    (name) =>
      options[name] !== undefined &&
      options[name] !== false &&
      !TAKEN_BY[name]?.includes(kind) &&
      !(name in shape),
  );
  if (idle === undefined) return;
  const instead =
    idle === 'date' && 'published' in shape ? ' The day on which it appears is --published.' : '';
  throw new Error(`A new ${kind} has no --${idle}.${instead}`);
}

/** @throws Error that names the topic that was meant, where the publication keeps its topics and one is not among them. */
function checkTopics({ topics = [] }: NewEntryOptions, workspace: Workspace): void {
  const known = new Set(workspace.topics.map(foldName));
  const unknown = topics.find((topic) => !known.has(foldName(topic)));
  if (known.size === 0 || unknown === undefined) return;
  const { message, hint } = explainUnknown(unknown, workspace.topics);
  throw new Error(`${message} ${hint}`);
}

function checkForms({ voice, published, date }: NewEntryOptions): void {
  const wrong = [
    voiceSchema.optional().safeParse(voice),
    moment.optional().safeParse(published),
    partialDate.optional().safeParse(date),
  ].find(({ success }) => !success);
  if (wrong !== undefined) throw new Error(wrong.error?.issues[0]?.message ?? '');
}
