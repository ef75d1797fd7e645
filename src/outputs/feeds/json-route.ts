import type { APIRoute } from 'astro';
import { feedFormats } from '../../site.ts';
import { listFeedPaths, respondWithFeed } from './respond.ts';

export const getStaticPaths = () => listFeedPaths(feedFormats[2]);

export const GET: APIRoute = ({ props }) => respondWithFeed(props['document'], feedFormats[2]);
