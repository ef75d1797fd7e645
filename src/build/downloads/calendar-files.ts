import type { AstroIntegration } from 'astro';
import { getPublication } from '../../library/load/current.ts';
import { meetingPath } from '../../library/meetings.ts';
import type { Article } from '../../library/types.ts';
import { digest } from '../../outputs/feeds/entry-digest.ts';
import { site } from '../../site.ts';
import { output } from '../output-cache.ts';

/** Writes the calendar files of the meetings that authors put into their pieces, each beside its page. */
export function calendarFiles(): AstroIntegration {
  return {
    name: 'calendar-files',
    hooks: {
      'astro:build:done': async () => {
        for (const article of getPublication().library.articles) await writeFiles(article);
      },
    },
  };
}

async function writeFiles(article: Article): Promise<void> {
  const { path, body, title, voice, published } = article;
  for (const meeting of body.meetings) {
    const file = meetingPath(path, meeting.slug).slice(site.base.length);
    const key = digest(JSON.stringify([meeting, path, title, voice, published, article.firstSlug]));
    if (output().reuse(file, key)) continue;
    // Only where there is a meeting: no other build waits for the package.
    const { writeMeetingFile } = await import('../../outputs/calendar/meeting-file.ts');
    output().write(file, key, Buffer.from(writeMeetingFile(article, meeting)));
  }
}
