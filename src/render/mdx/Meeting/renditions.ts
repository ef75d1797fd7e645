import { escapeHtml, writeAttributes } from '../../../content/html.ts';
import { describeMeeting } from '../../../library/meetings.ts';
import type { MeetingLink } from '../../../library/types.ts';
import { absolute } from '../../../site.ts';

interface Props extends Omit<MeetingLink, 'slug'> {
  page?: string | undefined;
}

/** A meeting with its calendar file. */
export function feed(props: Props): string {
  const { title, says, page } = props;
  const link =
    page === undefined ? '' : ` <a${writeAttributes({ href: absolute(page) })}>Put it in your calendar</a>.`;
  const head = `<p><strong>${escapeHtml(title)}</strong><br/>${escapeHtml(whenAndWhere(props))}</p>`;
  return `<blockquote>${head}<p>${escapeHtml(says)}${link}</p></blockquote>`;
}

export function text(props: Props): string {
  const { title, says, page } = props;
  const lines = [title, whenAndWhere(props), says, page && `In your calendar: ${absolute(page)}`];
  return lines.filter(Boolean).join('\n');
}

function whenAndWhere(props: Props): string {
  return `${describeMeeting(props)}${props.where === undefined ? '' : `, ${props.where}`}.`;
}
