import type { APIRoute } from 'astro';
import { getLibrary } from '../../library/index.ts';
import { listBeginnings } from '../../outputs/search/beginnings.ts';

export const GET: APIRoute = async () => Response.json(listBeginnings(await getLibrary()));
