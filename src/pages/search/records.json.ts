import type { APIRoute } from 'astro';
import { text } from '../../components/mdx/index.ts';
import { getLibrary, renderBody } from '../../library.ts';
import { buildAnswerRecord, type SearchRecord } from '../../model/search.ts';
import { site } from '../../site.ts';

/** What the search index takes in beside the pages. The index reads it and removes it; it is never published. */
export const GET: APIRoute = async () => {
  const { mentors, answersBy } = await getLibrary();
  const records: SearchRecord[] = [];
  for (const answered of mentors.flatMap(answersBy)) records.push(buildAnswerRecord(answered, await renderBody(answered.answer, text), site.base));
  return Response.json(records);
};
