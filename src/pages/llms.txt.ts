import type { APIRoute } from 'astro';
import { getLibrary } from '../library/index.ts';
import { writeLlmsTxt } from '../outputs/text-version.ts';

export const GET: APIRoute = async () => new Response(writeLlmsTxt(await getLibrary()));
