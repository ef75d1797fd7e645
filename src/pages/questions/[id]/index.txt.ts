import type { APIRoute } from 'astro';
import { text } from '../../../components/mdx/text.ts';
import { getLibrary, pathOf, renderBody } from '../../../library.ts';
import { writeTwin } from '../../../model/twin.ts';
import type { Answer, Question } from '../../../model/types.ts';

export async function getStaticPaths() {
  const { questions } = await getLibrary();
  return questions.map((question) => pathOf({ id: question.id }, question));
}

export const GET: APIRoute = async ({ props }) => {
  const question = props['view'] as Question;
  const texts = await Promise.all(question.answers.map(async (answer: Answer) => [answer.id, await renderBody(answer, text)] as const));
  return new Response(writeTwin(question, await renderBody(question, text), Object.fromEntries(texts)));
};
