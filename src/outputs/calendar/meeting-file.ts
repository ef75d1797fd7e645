import ical, {
  ICalCalendarMethod,
  ICalEventRepeatingFreq,
  ICalEventStatus,
  ICalEventTransparency,
} from 'ical-generator';
import { VOICES } from '../../content/kinds.ts';
import type { Article, MeetingLink } from '../../library/types.ts';
import { absolute, site } from '../../site.ts';

/** How a meeting of a kind stands in a calendar: before its title, whether it takes place, and whether it takes time. */
const KINDS = {
  refusal: {
    mark: 'Declined: ',
    status: ICalEventStatus.CANCELLED,
    transparency: ICalEventTransparency.TRANSPARENT,
  },
  hold: {
    mark: 'Hold: ',
    status: ICalEventStatus.TENTATIVE,
    transparency: ICalEventTransparency.OPAQUE,
  },
  review: { mark: '', status: ICalEventStatus.CONFIRMED, transparency: ICalEventTransparency.OPAQUE },
} as const;

/**
 * A meeting as a calendar file (RFC 5545), labelled in its summary: it stands among meetings that are meant. Its hour is
 * that of whoever takes it, wherever they are. The same meeting is the same bytes.
 */
export function writeMeetingFile(piece: Article, meeting: MeetingLink): string {
  const { title, slug, at, minutes, where, says } = meeting;
  const { mark, status, transparency } = KINDS[meeting.kind];
  const label = VOICES[piece.voice].label;
  const start = new Date(`${at}:00Z`);
  const link = absolute(piece.path);
  const calendar = ical({
    prodId: { company: site.name, product: 'calendar', language: site.locale.slice(0, 2).toUpperCase() },
    method: ICalCalendarMethod.PUBLISH,
  });
  calendar.createEvent({
    id: `${piece.feedId}#${slug}`,
    stamp: piece.published,
    start,
    end: new Date(start.getTime() + minutes * 60_000),
    floating: true,
    summary: `${label} ${mark}${title}`,
    description: `${says}\n\n${label} ${piece.title}, ${site.name}: ${link}`,
    url: link,
    status,
    transparency,
    ...(where === undefined ? {} : { location: where }),
    ...(meeting.kind === 'review' ? { repeating: { freq: ICalEventRepeatingFreq.WEEKLY } } : {}),
  });
  return `${calendar.toString()}\r\n`;
}
