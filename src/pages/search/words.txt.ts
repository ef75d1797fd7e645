import type { APIRoute } from 'astro';
import { getLibrary } from '../../library/index.ts';
import { listSearchDocuments } from '../../outputs/search/documents.ts';
import { listVocabulary } from '../../outputs/search/vocabulary.ts';

export const GET: APIRoute = async () =>
  new Response(listVocabulary(listSearchDocuments(await getLibrary())).join('\n'));
