import type { APIRoute } from 'astro';
import { writeRobotsTxt } from '../outputs/hosting/robots-txt.ts';

export const GET: APIRoute = () => new Response(writeRobotsTxt());
