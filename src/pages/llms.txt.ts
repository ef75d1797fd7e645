import type { APIRoute } from 'astro';
import { getLibrary } from '../library.ts';
import { writeLlmsTxt } from '../model/twin.ts';

export const GET: APIRoute = async () => new Response(writeLlmsTxt(await getLibrary()));
