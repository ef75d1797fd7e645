import { moment, partialDate, slug as slugSchema, voice as voiceSchema } from '../content/schemas/fields.ts';
import { BODY_PLACEHOLDERS, FIRST_HEADING, PLACEHOLDERS } from '../content/placeholders.ts';
import { pathsOf } from '../content/file-patterns.ts';
import { CONTENT_FACTS, KINDS, type ContentKind } from '../content/kinds.ts';
import { planPlain } from './plain-entry.ts';
import { writeTemplate } from './template.ts';

/** What must be known of a new file. */
export function listNeeded(
  kind: ContentKind,
): readonly ('title' | 'name' | 'question' | 'mentor' | 'date')[] {
  if (kind === 'question') return ['title', 'mentor', 'date'];
  if (kind === 'answer') return ['question', 'mentor', 'date'];
  return ['name' in CONTENT_FACTS[kind].schema.shape ? 'name' : 'title'];
}

/** What an author says of a new file. Names of other things are slugs; a mentor may be a name as well. */
export interface Given {
  title?: string | undefined;
  slug?: string | undefined;
  voice?: string | undefined;
  published?: string | undefined;
  topics?: readonly string[] | undefined;
  series?: string | undefined;
  keeps?: string | undefined;
  picture?: boolean | undefined;
  question?: string | undefined;
  mentor?: string | undefined;
  name?: string | undefined;
  role?: string | undefined;
  company?: string | undefined;
  date?: string | undefined;
  stance?: string | undefined;
  article?: string | undefined;
  promise?: string | undefined;
  note?: string | undefined;
  sourceUrl?: string | undefined;
  sourceName?: string | undefined;
}

/** What stands around a new file: the day, the files that are there (by path inside the content), and how a title becomes a slug. */
export interface Around {
  today: string;
  read: (path: string) => string | undefined;
  slugify: (title: string) => string;
}

/** New files, items for lists in others, and what comes next. Paths are inside the content. */
export interface Plan {
  files: { path: string; text: string }[];
  additions: { path: string; field: string; item: string }[];
  next: string;
  /** Where it will be seen. */
  address?: string;
}

/**
 * What has to be written for a new file of a kind.
 * @throws Error in one sentence where something is missing, is not there, or is there already.
 */
export function planEntry(kind: ContentKind, given: Given, around: Around): Plan {
  const missing = listNeeded(kind).find((name) => (given[name] ?? '').trim() === '');
  if (missing !== undefined) throw new Error(`A new ${kind} needs --${missing}.`);
  const wrong = [
    voiceSchema.optional().safeParse(given.voice),
    moment.optional().safeParse(given.published),
    partialDate.optional().safeParse(given.date),
  ].find(({ success }) => !success);
  if (wrong !== undefined) throw new Error(wrong.error?.issues[0]?.message ?? '');
  const named = kind === 'answer' ? given.mentor : (given.title ?? given.name);
  const slug = ensureSlug(given.slug ?? around.slugify(named ?? ''));
  const plan = PLANS[kind]?.(slug, given, around) ?? planPlain(kind, slug, given, around);
  const taken = plan.files.find(({ path }) => around.read(path) !== undefined);
  if (taken !== undefined)
    throw new Error(
      `${taken.path} is there already. ${kind === 'answer' ? 'A mentor answers a question once: edit that file.' : 'Choose another slug with --slug, or edit that file.'}`,
    );
  return plan;
}

/** The kinds of which a new file is more than its fields. */
const PLANS: Partial<Record<ContentKind, (slug: string, given: Given, around: Around) => Plan>> = {
  article: planArticle,
  question: planQuestion,
  answer: (_, given, around) =>
    planAnswer(ensureThere(given.question ?? '', 'question', around), given, around, true),
  mentor: (slug, given, { today }) => ({
    files: [mentorFile(slug, given.name ?? '', given, today)],
    additions: [],
    next: `Check role and company in mentors/${slug}.yaml. An answer makes the mentor's page: npm run new -- answer --question <slug> --mentor ${slug}`,
  }),
  series: planSeries,
  promise: planPromise,
};

function planArticle(slug: string, given: Given, around: Around): Plan {
  const { voice = 'satire', published = around.today, topics, keeps, picture = false, series, title } = given;
  if (keeps !== undefined) ensureThere(keeps, 'promise', around);
  const paths = pathsOf('article', slug);
  const path = paths[picture ? 1 : 0] ?? '';
  const twin = paths.find((other) => around.read(other) !== undefined);
  if (twin !== undefined)
    throw new Error(`${twin} is there already. Choose another slug with --slug, or edit that file.`);
  const summary = voice === 'satire' ? PLACEHOLDERS.satire : PLACEHOLDERS.sincere;
  const fields = {
    title,
    standfirst: PLACEHOLDERS.standfirst,
    summary,
    voice,
    published,
    draft: true,
    topics,
    keeps,
  };
  const text = writeTemplate(
    'article',
    fields,
    `${BODY_PLACEHOLDERS.first}\n\n## ${FIRST_HEADING}\n\n${BODY_PLACEHOLDERS.rest}`,
  );
  const part = series === undefined ? [] : placeInSeries(series, `article: ${slug}`, keeps, around);
  const held =
    series !== undefined && part.length === 0
      ? ` The series "${series}" holds the promise "${keeps}" already, and shows the memo in its place.`
      : '';
  return {
    files: [{ path, text }],
    additions: part,
    next: `Write it in ${path}${picture ? ', with its pictures beside it' : ''}. When it is ready, remove "draft: true".${held}`,
    address: KINDS.article.path(slug),
  };
}

/** A series that announces the promise shows the article by itself on the day on which it is kept. */
function placeInSeries(
  series: string,
  item: string,
  keeps: string | undefined,
  around: Around,
): Plan['additions'] {
  const text = around.read(`series/${ensureThere(series, 'series', around)}.yaml`) ?? '';
  return keeps !== undefined && new RegExp(`promise: *${keeps}\\b(?!-)`).test(text)
    ? []
    : [{ path: `series/${series}.yaml`, field: 'parts', item }];
}

function planQuestion(slug: string, given: Given, around: Around): Plan {
  const {
    published = around.today,
    topics,
    title,
    sourceName = PLACEHOLDERS.source,
    sourceUrl = PLACEHOLDERS.original,
  } = given;
  const answer = planAnswer(slug, given, around, false);
  const source = { name: sourceName, url: sourceUrl, consulted: around.today };
  const answers = answer.files
    .map(({ path }) => /^questions\/[^/]+\/(.+)\.mdx$/.exec(path)?.[1])
    .filter((id) => id !== undefined);
  const fields = {
    title,
    summary: PLACEHOLDERS.question,
    voice: 'sincere',
    published,
    draft: true,
    topics,
    source,
    answers,
  };
  const path = `questions/${slug}/question.mdx`;
  const text = writeTemplate(
    'question',
    fields,
    `${BODY_PLACEHOLDERS.short} <Cite by="${answers.join(', ')}" />. Each says on which answers it rests <Cite by="${answers.join(', ')}" />.`,
  );
  const record = answer.files.find(({ path: other }) => other.startsWith('mentors/'));
  return {
    ...answer,
    files: [{ path, text }, ...answer.files],
    next: `Write the short answer in ${path} and the digest beside it${record === undefined ? '' : `, and check ${record.path}`}. When both are ready, remove "draft: true" from each.`,
    address: KINDS.question.path(slug),
  };
}

function planAnswer(question: string, given: Given, around: Around, isListed: boolean): Plan {
  const { mentor = '', role, company, date, stance = PLACEHOLDERS.stance } = given;
  const isSlug = slugSchema.safeParse(mentor).success;
  const slug = ensureSlug(isSlug ? mentor : around.slugify(mentor));
  const name = given.name ?? (isSlug ? titleOf(slug) : mentor);
  const record = around.read(`mentors/${slug}.yaml`);
  const path = `questions/${question}/${slug}.mdx`;
  const told = {
    role: role ?? fieldOf(record, 'role') ?? PLACEHOLDERS.role,
    company: company ?? fieldOf(record, 'company'),
  };
  const text = writeTemplate(
    'answer',
    { ...told, date, stance, form: 'digest', draft: true },
    BODY_PLACEHOLDERS.digest,
  );
  const files = [
    { path, text },
    ...(record === undefined ? [mentorFile(slug, name, given, around.today)] : []),
  ];
  const additions = isListed
    ? [{ path: `questions/${question}/question.mdx`, field: 'answers', item: slug }]
    : [];
  const next = `Put the role, the date as the source shows it and the digest into ${path}${record === undefined ? `, and check mentors/${slug}.yaml` : ''}. When it is ready, remove "draft: true".`;
  return { files, additions, next, address: KINDS.answer.path(`${question}/${slug}`) };
}

function mentorFile(
  slug: string,
  name: string,
  { role = PLACEHOLDERS.roleNow, company }: Given,
  today: string,
): Plan['files'][number] {
  return {
    path: `mentors/${slug}.yaml`,
    text: writeTemplate('mentor', { name, role, company, recorded: today }),
  };
}

function planSeries(
  slug: string,
  { title, voice = 'satire', article, promise }: Given,
  around: Around,
): Plan {
  if ((article === undefined) === (promise === undefined))
    throw new Error('A new series needs its first part: --article or --promise.');
  const part =
    article === undefined
      ? { promise: ensureThere(promise ?? '', 'promise', around) }
      : { article: ensureThere(article, 'article', around) };
  const summary = voice === 'satire' ? PLACEHOLDERS.satire : PLACEHOLDERS.sincere;
  const text = writeTemplate('series', {
    title,
    standfirst: PLACEHOLDERS.series,
    summary,
    voice,
    parts: [part],
  });
  return {
    files: [{ path: `series/${slug}.yaml`, text }],
    additions: [],
    next: `Write standfirst and summary in series/${slug}.yaml, and add parts in reading order.`,
    address: KINDS.series.path(slug),
  };
}

function planPromise(
  slug: string,
  { title, note = 'It has not been written yet.', series }: Given,
  around: Around,
): Plan {
  const text = writeTemplate('promise', { title, promised: around.today, note });
  const additions = series === undefined ? [] : placeInSeries(series, `promise: ${slug}`, undefined, around);
  return {
    files: [{ path: `promises/${slug}.yaml`, text }],
    additions,
    next: `Mention it in any piece: <Promise id="${slug}" />. The article that keeps it says "keeps: ${slug}".`,
    address: KINDS.promise.path(slug),
  };
}

function ensureThere(id: string, kind: ContentKind, { read }: Around): string {
  if (pathsOf(kind, id).every((path) => read(path) === undefined))
    throw new Error(`There is no ${kind} "${id}".`);
  return id;
}

function ensureSlug(slug: string): string {
  const form = slugSchema.safeParse(slug);
  if (form.success) return slug;
  throw new Error(
    slug === ''
      ? 'The title gives no address. Choose one with --slug: lower-case letters, digits and single hyphens.'
      : `"${slug}" cannot be an address. ${form.error.issues[0]?.message} Choose one with --slug.`,
  );
}

/** A field of a file that is a list of fields, as far as one line tells it. */
function fieldOf(text: string | undefined, name: string): string | undefined {
  return new RegExp(`^${name}: *["']?(.*?)["']?\\s*$`, 'm').exec(text ?? '')?.[1];
}

/** `ada-lovelace` as a name: "Ada Lovelace". */
function titleOf(slug: string): string {
  return slug
    .split('-')
    .map((word) => word.charAt(0).toUpperCase() + word.slice(1))
    .join(' ');
}
