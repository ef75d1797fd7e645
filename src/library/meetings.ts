import type { Diagnostic } from '../content/diagnostics.ts';
import { topicId } from '../content/slug.ts';
import type { ComponentUse } from '../content/source.ts';
import { site } from '../site.ts';
import type { MeetingLink } from './types.ts';

/** A meeting's place in its piece, and the name of its calendar file. */
export function meetingSlug(title: string): string {
  return topicId(title);
}

/** The path of a meeting's calendar file, beside its piece: `/articles/x/hold.ics`. */
export function meetingPath(piece: string, slug: string): string {
  return `${piece}${slug}.ics`;
}

/** What the library knows of a meeting; nothing of another component. */
export function meetingOf({ name, props }: Pick<ComponentUse, 'name' | 'props'>): MeetingLink[] {
  if (name !== 'Meeting') return [];
  const of = (key: string) => (props[key] === undefined ? undefined : String(props[key]));
  const title = of('title') ?? '';
  return [
    {
      slug: meetingSlug(title),
      title,
      kind: (of('kind') ?? 'hold') as MeetingLink['kind'],
      at: of('at') ?? '',
      minutes: Number(props['minutes'] ?? 0),
      where: of('where'),
      says: of('says') ?? '',
    },
  ];
}

/** "Monday 7 December 2026 at 09:00, for 30 minutes, every week without end". */
export function describeMeeting({ at, minutes, kind }: Pick<MeetingLink, 'at' | 'minutes' | 'kind'>): string {
  const [day, time] = at.split('T');
  const format = (options: Intl.DateTimeFormatOptions) =>
    new Intl.DateTimeFormat(site.locale, { ...options, timeZone: 'UTC' }).format(
      new Date(`${day}T00:00:00Z`),
    );
  // Versions of Unicode's data differ in the comma between the two.
  const date = `${format({ weekday: 'long' })} ${format({ day: 'numeric', month: 'long', year: 'numeric' })}`;
  return `${date} at ${time}, for ${minutes} minutes${kind === 'review' ? ', every week without end' : ''}`;
}

/**
 * Two meetings of one piece have two files, and none is over before anybody can read of it.
 * @param published the day on which the piece appears
 */
export function checkMeetings(
  components: readonly ComponentUse[],
  file: string,
  published: string | undefined,
): Diagnostic[] {
  const taken = new Set<string>();
  return components.flatMap((use) =>
    meetingOf(use).flatMap(({ slug, title, at }): Diagnostic[] => {
      if (!use.isBroken && published !== undefined && at.slice(0, 10) < published.slice(0, 10))
        return [
          {
            file,
            line: use.line,
            message: `The <Meeting> "${title}" is over before the piece appears, on ${published.slice(0, 10)}.`,
            hint: 'Give "at" a later day: its calendar file is there to be kept.',
          },
        ];
      const isFree = !taken.has(slug) && slug !== '';
      taken.add(slug);
      if (isFree || use.isBroken) return [];
      return [
        {
          file,
          line: use.line,
          message: `The title "${title}" of <Meeting> ${slug === '' ? 'names no file' : 'stands on another one in this piece'}.`,
          hint: 'Give it a title of its own: its calendar file is named by it.',
        },
      ];
    }),
  );
}
