import type { BodyNode } from '../../content/body.ts';
import { href } from '../../site.ts';
import type { Mark } from '../../content/schemas/plate.ts';
import { KINDS, type Kind, type Voice } from '../../content/kinds.ts';

/** What a sharing picture says: everything, but for the house's own forms. It is plain data, by which a picture is known. */
export interface Card {
  /** Where the picture lies, from the site's folder. */
  file: string;
  /** Who is speaking. In the site's own picture both are: the satire says the `lead`, the sincere desk the `line`. */
  voice?: Voice | undefined;
  title: string;
  /** A paragraph below the title. */
  lead?: string | undefined;
  /** The line at the foot. */
  line: string;
  /** What stands beside that line: the parts of a series, or who answers. What is marked stands in parentheses where there are any. */
  marks?: readonly { text: string; isMarked?: boolean }[] | undefined;
  /** A drawing beside the title. */
  plate?: readonly Mark[] | undefined;
  /** The initials of the person whom it is about. */
  monogram?: string | undefined;
  /** The letter of the exhibit that it shows, and what stands in its frame; the title, the `lead` and the `line` are the exhibit's. */
  exhibit?: { letter: string; content: readonly BodyNode[] } | undefined;
  /** Whether it is a picture to keep, higher than it is wide. */
  isTall?: boolean | undefined;
}

/** The size of every card, which is what those who show previews ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The size of a picture to keep. */
export const TALL_SIZE = { width: 1200, height: 1500 } as const;

/** The picture of every page that has none of its own. */
export const SITE_CARD = 'cards/site.png';

/** Where the picture of something lies. It stays there when that is renamed: those who showed the picture ask there again. */
export function cardFile({ kind, firstSlug }: { kind: Kind; firstSlug: string }): string {
  return `cards/${KINDS[kind].folder}/${firstSlug}.png`;
}

/** Where the picture of a sign of the zodiac lies. */
export function signCardFile(article: { kind: Kind; firstSlug: string }, { slug }: { slug: string }): string {
  return cardFile({ ...article, firstSlug: `${article.firstSlug}/${slug}` });
}

/** Where the picture of an exhibit lies that readers can keep: beside its page. */
export function exhibitPicture(id: string): string {
  return `exhibits/${id}/exhibit.png`;
}

/** The address of a card, as `href` makes it. */
export function cardAddress(file: string): string {
  return href(`/${file}`);
}

/** Up to how many marks stand beside the line. */
const MAX_MARKS = 9;

/** Marks that would not stand in one line are left out: the line says how many there are. */
export function few<Mark>(marks: readonly Mark[] | undefined): readonly Mark[] | undefined {
  return marks === undefined || marks.length > MAX_MARKS ? undefined : marks;
}
