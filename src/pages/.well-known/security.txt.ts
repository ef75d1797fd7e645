import type { APIRoute } from 'astro';
import { buildDate } from '../../library/load/current.ts';
import { writeSecurityTxt } from '../../outputs/security-txt.ts';

export const GET: APIRoute = () => new Response(writeSecurityTxt(buildDate()));
