import { moment, partialDate, voice as voiceSchema } from '../content/schemas/fields.ts';
import { planAnswer, planMentor, planQuestion } from './plan-answers.ts';
import { planArticle, planPromise, planSeries } from './plan-articles.ts';
import { ensureSlug, type EntryPlan, type NewEntryOptions, type Workspace } from './workspace.ts';

interface NewKindFacts {
  required: readonly (keyof NewEntryOptions)[];
  /** The option that the slug is made of. */
  named: 'title' | 'name' | 'mentor';
  plan: (slug: string, options: NewEntryOptions, workspace: Workspace) => EntryPlan;
}

/** The kinds of file that `npm run new` writes. */
export const NEW_KINDS = {
  article: { required: ['title'], named: 'title', plan: planArticle },
  question: { required: ['title', 'mentor', 'date'], named: 'title', plan: planQuestion },
  answer: { required: ['question', 'mentor', 'date'], named: 'mentor', plan: planAnswer },
  mentor: { required: ['name'], named: 'name', plan: planMentor },
  series: { required: ['title'], named: 'title', plan: planSeries },
  promise: { required: ['title'], named: 'title', plan: planPromise },
} as const satisfies Record<string, NewKindFacts>;

export type NewKind = keyof typeof NEW_KINDS;

/**
 * What has to be written for a new entry of a kind.
 * @throws Error in one sentence where an option is missing or wrong, or a file is there already.
 */
export function planEntry(kind: NewKind, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const { required, named, plan }: NewKindFacts = NEW_KINDS[kind];
  const missing = required.find((name) => String(options[name] ?? '').trim() === '');
  if (missing !== undefined) throw new Error(`A new ${kind} needs --${missing}.`);
  checkForms(options);
  const slug = ensureSlug(options.slug ?? workspace.slugify(options[named] ?? ''));
  const entry = plan(slug, options, workspace);
  const existing = entry.files.find(({ path }) => workspace.read(path) !== undefined);
  if (existing !== undefined)
    throw new Error(
      `${existing.path} is there already. ${kind === 'answer' ? 'A mentor answers a question once: edit that file.' : 'Choose another slug with --slug, or edit that file.'}`,
    );
  return entry;
}

function checkForms({ voice, published, date }: NewEntryOptions): void {
  const wrong = [
    voiceSchema.optional().safeParse(voice),
    moment.optional().safeParse(published),
    partialDate.optional().safeParse(date),
  ].find(({ success }) => !success);
  if (wrong !== undefined) throw new Error(wrong.error?.issues[0]?.message ?? '');
}
