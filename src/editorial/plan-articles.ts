/** Plans of new articles, series and promises. */
import { BODY_PLACEHOLDERS, FIRST_HEADING, PLACEHOLDERS } from '../content/placeholders.ts';
import { pathsOf } from '../content/file-patterns.ts';
import { KINDS } from '../content/kinds.ts';
import { writeTemplate } from './template.ts';
import {
  ensureExists,
  readFields,
  type EntryPlan,
  type NewEntryOptions,
  type Workspace,
} from './workspace.ts';

/** A draft of an article, and its place in a series. */
export function planArticle(slug: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const { series, keeps, cover, picture = cover !== undefined } = options;
  if (keeps !== undefined) ensureExists(keeps, 'promise', workspace);
  for (const contributor of options.by ?? []) ensureExists(contributor, 'contributor', workspace);
  const [alone = '', inFolder = ''] = pathsOf('article', slug);
  const [path, twin] = picture ? [inFolder, alone] : [alone, inFolder];
  if (workspace.read(twin) !== undefined)
    throw new Error(`${twin} is there already. Choose another slug with --slug, or edit that file.`);
  const additions = series === undefined ? [] : addPart(series, { article: slug }, keeps, workspace);
  const isAnnounced = series !== undefined && additions.length === 0;
  const announced = ` The series "${series}" holds the promise "${keeps}" already, and shows the article in its place.`;
  return {
    files: [{ path, text: writeArticle(options, workspace) }],
    additions,
    next:
      `Write it in ${path}${picture ? ', with its pictures beside it' : ''}. When it is ready, remove ` +
      `"draft: true".${isAnnounced ? announced : ''}`,
    address: KINDS.article.path(slug),
  };
}

function writeArticle(options: NewEntryOptions, { today }: Workspace): string {
  const { title, voice = 'satire', published = today, topics, by, keeps, alt = PLACEHOLDERS.alt } = options;
  const cover = options.cover === undefined ? undefined : { src: `./${options.cover}`, alt };
  const { standfirst } = PLACEHOLDERS;
  return writeTemplate(
    'article',
    {
      ...{ title, standfirst, summary: summaryFor(voice), voice, published, draft: true, topics, by, keeps },
      cover,
    },
    `${BODY_PLACEHOLDERS.first}\n\n## ${FIRST_HEADING}\n\n${BODY_PLACEHOLDERS.rest}`,
  );
}

function summaryFor(voice: string): string {
  return voice === 'satire' ? PLACEHOLDERS.satire : PLACEHOLDERS.sincere;
}

/** A series that announces a promise shows the article that keeps it by itself: it needs no part for both. */
export function addPart(
  series: string,
  item: Record<string, string>,
  keeps: string | undefined,
  workspace: Workspace,
): EntryPlan['additions'] {
  const path = `series/${ensureExists(series, 'series', workspace)}.yaml`;
  const parts = [readFields(path, workspace)['parts']].flat() as ({ promise?: unknown } | undefined)[];
  const isAnnounced = keeps !== undefined && parts.some((part) => part?.promise === keeps);
  return isAnnounced ? [] : [{ path, field: 'parts', item }];
}

/** A series with its first part. */
export function planSeries(slug: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const { title, voice = 'satire', article, promise } = options;
  if ((article === undefined) === (promise === undefined))
    throw new Error('A new series needs its first part: --article or --promise.');
  const part =
    article === undefined
      ? { promise: ensureExists(promise ?? '', 'promise', workspace) }
      : { article: ensureExists(article, 'article', workspace) };
  const standfirst = PLACEHOLDERS.series;
  const fields = { title, standfirst, summary: summaryFor(voice), voice, parts: [part] };
  return {
    files: [{ path: `series/${slug}.yaml`, text: writeTemplate('series', fields) }],
    additions: [],
    next: `Write standfirst and summary in series/${slug}.yaml, and add parts in reading order.`,
    address: KINDS.series.path(slug),
  };
}

/** A promise, and its place in a series that announces it. */
export function planPromise(slug: string, options: NewEntryOptions, workspace: Workspace): EntryPlan {
  const { title, note = 'It has not been written yet.', series } = options;
  const text = writeTemplate('promise', { title, promised: workspace.today, note });
  return {
    files: [{ path: `promises/${slug}.yaml`, text }],
    additions: series === undefined ? [] : addPart(series, { promise: slug }, undefined, workspace),
    next: `Mention it in any piece: <Promise id="${slug}" />. The article that keeps it says "keeps: ${slug}".`,
    address: KINDS.promise.path(slug),
  };
}
