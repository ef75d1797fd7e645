import type { APIRoute } from 'astro';
import { renderBodyHtml } from '../../components/feed/render.ts';
import { feed } from '../../components/mdx/index.ts';
import { getLibrary } from '../../library.ts';
import { toPlainText } from '../../model/feed.ts';
import { buildAnswerRecord, type SearchRecord } from '../../model/search.ts';
import { site } from '../../site.ts';

/** What the search index takes in beside the pages. The index reads it and removes it; it is never published. */
export const GET: APIRoute = async () => {
  const { mentors, answersBy } = await getLibrary();
  const records: SearchRecord[] = [];
  for (const answered of mentors.flatMap(answersBy))
    records.push(buildAnswerRecord(answered, toPlainText(await renderBodyHtml(answered.answer, feed)), site.base));
  return Response.json(records);
};
