import type { APIRoute } from 'astro';
import { text } from '../../../components/mdx/text.ts';
import { getLibrary, pathOf, renderBody } from '../../../library.ts';
import { writeTwin } from '../../../model/twin.ts';

export async function getStaticPaths() {
  const { articles } = await getLibrary();
  return articles.map((article) => pathOf({ id: article.id }, article));
}

export const GET: APIRoute = async ({ props }) => new Response(writeTwin(props['view'], await renderBody(props['view'], text), {}));
