import type { APIRoute } from 'astro';
import { getLibrary } from '../../library.ts';
import { listSearchDocuments } from '../../model/search.ts';
import { listVocabulary } from '../../model/vocabulary.ts';

export const GET: APIRoute = async () => new Response(listVocabulary(listSearchDocuments(await getLibrary())).join('\n'));
