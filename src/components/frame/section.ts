import { KINDS, type Voice } from '../../content/kinds.ts';
import { href, navigation } from '../../site.ts';

/** The path of the navigation in whose section a page stands, as `site.ts` writes it; nothing where it stands in none. */
export function sectionOf(path: string | undefined, voice: Voice | undefined): string | undefined {
  if (path === undefined) return undefined;
  if (PIECES.some((list) => path.startsWith(list)))
    return navigation.find((item) => item.voice !== undefined && item.voice === voice)?.path;
  if (OF_THE_DESK.some((list) => path.startsWith(list)))
    return navigation.find((item) => item.voice === 'sincere')?.path;
  return navigation.find((item) => path.startsWith(href(item.path)))?.path;
}

/** Under these the voice says to which desk a page belongs: a letter stands among the memos. */
const PIECES = [KINDS.article.list, KINDS.question.list];

const OF_THE_DESK = [KINDS.mentor.list, KINDS.company.list, href('/reading/')];
