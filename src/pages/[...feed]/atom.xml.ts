import type { APIRoute } from 'astro';
import { listFeedPaths, respondWithFeed } from '../../components/feed/route.ts';
import { feedFormats } from '../../site.ts';

export const getStaticPaths = listFeedPaths;

export const GET: APIRoute = ({ props }) => respondWithFeed(props['document'], feedFormats[1]);
