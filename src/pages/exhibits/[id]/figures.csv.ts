import type { APIRoute, GetStaticPaths } from 'astro';
import { getLibrary } from '../../../library/index.ts';
import { listFigures, writeCsv } from '../../../outputs/figures.ts';

export const getStaticPaths = (async () => {
  const { exhibits } = await getLibrary();
  return exhibits.flatMap(({ id, content }) => {
    const tables = listFigures(content);
    return tables.length === 0 ? [] : [{ params: { id }, props: { csv: writeCsv(tables) } }];
  });
}) satisfies GetStaticPaths;

export const GET: APIRoute = ({ props }) =>
  new Response(String(props['csv']), { headers: { 'Content-Type': 'text/csv; charset=utf-8' } });
