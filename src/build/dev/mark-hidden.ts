import { formatDate } from '../../content/dates.ts';
import type { Library } from '../../library/types.ts';

/** A page in which every link to what readers do not see yet says so. */
export function markHidden(html: string, library: Pick<Library, 'pieces' | 'questions'>): string {
  const marks = listHidden(library);
  if (marks.length === 0) return html;
  return html.replaceAll(LINK, (link: string, address: string) => {
    const mark = marks.find(({ path }) => isAt(address, path));
    return mark === undefined
      ? link
      : `${link.slice(0, -CLOSING.length)} <small data-status style="${STYLE}">${mark.label}</small>${CLOSING}`;
  });
}

const CLOSING = '</a>';
const LINK = /<a\b[^>]*?\shref="([^"]*)"[^>]*>(?:(?!<\/a>).)*<\/a>/gs;

/** What readers do not see yet, by its path. A draft answer is a place on a page that they may see. */
function listHidden({
  pieces,
  questions,
}: Pick<Library, 'pieces' | 'questions'>): { path: string; label: string }[] {
  const hidden = pieces
    .filter(({ status }) => status !== 'published')
    .map(({ path, status, published }) => ({
      path,
      label: status === 'draft' ? 'Draft' : `Scheduled for ${formatDate(published)}`,
    }));
  const answers = questions.flatMap((question) =>
    question.answers.filter(({ status }) => status === 'draft'),
  );
  return [...hidden, ...answers.map(({ path }) => ({ path, label: 'Draft' }))];
}

/** Whether an address is that of a page, of a place on it, or of a page below it. */
function isAt(address: string, path: string): boolean {
  return path.includes('#') ? address === path || address.startsWith(`${path}-`) : address.startsWith(path);
}

const STYLE =
  'display:inline-block;padding:0 .4em;background:#ffe9a8;color:#141414;font:700 .75rem/1.5 ' +
  'sans-serif;letter-spacing:0;text-transform:none;vertical-align:middle';
