/** Plans of new questions, answers and mentors. */
import { slug as slugSchema } from '../content/schemas/fields.ts';
import { BODY_PLACEHOLDERS, PLACEHOLDERS } from '../content/placeholders.ts';
import { KINDS } from '../content/kinds.ts';
import { nameOfSlug } from '../content/slug.ts';
import { ensureNew } from './resembling.ts';
import { writeTemplate } from './template.ts';
import {
  ensureExists,
  ensureSlug,
  readFields,
  readFrontmatter,
  type EntryPlan,
  type NewEntryOptions,
  type Workspace,
} from './workspace.ts';

/** A draft of a question, its first answer, and the mentor's file where there is none yet. */
export function planQuestion(slug: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const { id, files } = draftAnswer(slug, options, workspace);
  const path = `questions/${slug}/question.mdx`;
  const cite = `<Cite by="${id}" />`;
  const text = writeTemplate(
    'question',
    questionFields(id, options, workspace),
    `${BODY_PLACEHOLDERS.short} ${cite}. Each says on which answers it rests ${cite}.`,
  );
  return {
    files: [{ path, text }, ...files],
    additions: [],
    next:
      `Write the short answer in ${path} and the digest beside it${checkMentor(files)}. When both are ` +
      'ready, remove "draft: true" from each.',
    address: KINDS.question.path(slug),
  };
}

function questionFields(
  mentor: string,
  options: NewEntryOptions,
  { today }: Workspace,
): Record<string, unknown> {
  const { title, published = today, topics, sourceName, sourceUrl } = options;
  return {
    title,
    summary: PLACEHOLDERS.question,
    voice: 'sincere',
    published,
    draft: true,
    topics,
    source: {
      name: sourceName ?? PLACEHOLDERS.source,
      url: sourceUrl ?? PLACEHOLDERS.original,
      consulted: today,
    },
    answers: [mentor],
  };
}

/** A draft of an answer to a question that is there, its place on the question's list, and the mentor's file. */
export function planAnswer(_: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const question = ensureExists(options.question ?? '', 'question', workspace);
  const { id, path, files } = draftAnswer(question, options, workspace);
  const list = `questions/${question}/question.mdx`;
  const isListed = [readFrontmatter(list, workspace)['answers']].flat().includes(id);
  return {
    files,
    additions: isListed ? [] : [{ path: list, field: 'answers', item: id }],
    next:
      'Put the role, the date as the source shows it and the digest into ' +
      `${path}${checkMentor(files)}. When it is ready, remove "draft: true".`,
    address: KINDS.answer.path(`${question}/${id}`),
  };
}

/** A mentor's file. */
export function planMentor(slug: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  return {
    files: [mentorFile(slug, options.name ?? '', options, workspace)],
    additions: [],
    next:
      'Check role and company in mentors/' +
      `${slug}.yaml. An answer makes the mentor's page: npm run new -- answer --question <slug>` +
      ` --mentor ${slug}`,
  };
}

/** An answer's file and the mentor's, where there is none yet. `id` is the mentor's slug. */
function draftAnswer(
  question: string,
  options: NewEntryOptions,
  workspace: Workspace,
): { id: string; path: string; files: EntryPlan['files'] } {
  const { mentor = '', date, stance = PLACEHOLDERS.stance } = options;
  const isSlug = slugSchema.safeParse(mentor).success;
  const id = ensureSlug(isSlug ? mentor : workspace.slugify(mentor));
  const mentorPath = `mentors/${id}.yaml`;
  const known = readFields(mentorPath, workspace);
  const role = options.role ?? known['role'] ?? PLACEHOLDERS.role;
  const company = options.company ?? known['company'];
  const text = writeTemplate(
    'answer',
    { role, company, date, stance, form: 'digest', draft: true },
    BODY_PLACEHOLDERS.digest,
  );
  const path = `questions/${question}/${id}.mdx`;
  const name = options.name ?? (isSlug ? nameOfSlug(id) : mentor);
  const isNew = workspace.read(mentorPath) === undefined;
  return {
    id,
    path,
    files: [{ path, text }, ...(isNew ? [mentorFile(id, name, options, workspace)] : [])],
  };
}

/** The file of a mentor who has none yet. */
export function mentorFile(
  slug: string,
  name: string,
  { role = PLACEHOLDERS.roleNow, company, newMentor = false }: NewEntryOptions,
  { today, mentors, read }: Workspace,
): EntryPlan['files'][number] {
  const path = `mentors/${slug}.yaml`;
  if (!newMentor && read(path) === undefined) ensureNew(slug, name, mentors);
  return {
    path,
    text: writeTemplate('mentor', { name, role, company, recorded: today }),
  };
}

/** What the next step says of a mentor's file that is new. */
function checkMentor(files: EntryPlan['files']): string {
  const mentor = files.find(({ path }) => path.startsWith('mentors/'));
  return mentor === undefined ? '' : `, and check ${mentor.path}`;
}
