import type { APIRoute } from 'astro';
import { respondWithMainFeed } from '../components/feed/route.ts';
import { feedFormats } from '../site.ts';

export const GET: APIRoute = () => respondWithMainFeed(feedFormats[0]);
