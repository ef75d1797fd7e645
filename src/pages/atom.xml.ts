import type { APIRoute } from 'astro';
import { respondWithMainFeed } from '../outputs/feeds/respond.ts';
import { feedFormats } from '../site.ts';

export const GET: APIRoute = () => respondWithMainFeed(feedFormats[1]);
