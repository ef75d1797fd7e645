import type { APIRoute } from 'astro';
import { BODY_PLACEHOLDERS, FIRST_HEADING, PLACEHOLDERS } from '../../content/placeholders.ts';
import { writeTemplate } from '../../editorial/template.ts';
import { buildDate } from '../../library/load/current.ts';
import { isoDay } from '../../content/dates.ts';

/** A file to begin with: every field that a memo may have, with what it is for. */
export const GET: APIRoute = () =>
  new Response(
    writeTemplate(
      'article',
      {
        title: 'The title',
        standfirst: PLACEHOLDERS.standfirst,
        summary: PLACEHOLDERS.satire,
        voice: 'satire',
        published: isoDay(buildDate()),
      },
      `${BODY_PLACEHOLDERS.first}\n\n## ${FIRST_HEADING}\n\n${BODY_PLACEHOLDERS.rest}`,
    ),
  );
