import type { APIRoute } from 'astro';
import { buildMoment } from '../../loaders/opened.ts';
import { writeSecurityTxt } from '../../model/security.ts';

export const GET: APIRoute = () => new Response(writeSecurityTxt(buildMoment()));
