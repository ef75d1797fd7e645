import { formatDate } from '../../content/dates.ts';
import { href, site, voices } from '../../site.ts';
import { KINDS, type Voice } from '../../content/kinds.ts';
import { count, describePlace, PARTS } from '../../library/views/wording.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Place, Series, Mentor, Question, Article, Library, SignLink } from '../../library/types.ts';
import { describeSpan } from '../../library/zodiac.ts';

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
  /** The initials of the person whom it is about. */
  monogram?: string | undefined;
}

/** The size of every card, which is what those who show previews ask for, in pixels. */
export const CARD_SIZE = { width: 1200, height: 630 } as const;

/** The picture of every page that has none of its own. */
export const SITE_CARD = 'cards/site.png';

/** Where the pictures lie. The address of a picture stays when what it is of is renamed: those who showed it ask there again. */
export const CARD_FILES = {
  article: ({ firstSlug }: Pick<Article, 'firstSlug'>) => `cards/articles/${firstSlug}.png`,
  series: ({ firstSlug }: Pick<Series, 'firstSlug'>) => `cards/series/${firstSlug}.png`,
  question: ({ firstSlug }: Pick<Question, 'firstSlug'>) => `cards/questions/${firstSlug}.png`,
  mentor: ({ id, aliases }: Pick<Mentor, 'id' | 'aliases'>) => `cards/mentors/${aliases[0] ?? id}.png`,
  sign: ({ firstSlug }: Pick<Article, 'firstSlug'>, { slug }: Pick<SignLink, 'slug'>) =>
    `cards/articles/${firstSlug}/${slug}.png`,
} as const;

/** The address of a card, as `href` makes it. */
export function cardAddress(file: string): string {
  return href(`/${file}`);
}

/** Every card of the site: one for each thing that readers share by itself, and one for all other pages. */
export function listCards({
  articles,
  series,
  questions,
  mentors,
  placeOf,
}: Pick<Library, 'articles' | 'series' | 'questions' | 'mentors' | 'placeOf'>): Card[] {
  return [
    {
      file: SITE_CARD,
      title: site.name,
      lead: voices.satire.tagline,
      line: voices.sincere.tagline,
    },
    ...articles.flatMap((article) => [
      cardOfArticle(article, placeOf(article)),
      ...article.body.signs.map((sign) => cardOfSign(article, sign)),
    ]),
    ...series.map(cardOfSeries),
    ...questions.map(cardOfQuestion),
    ...mentors.map(cardOfMentor),
  ];
}

/** Up to how many marks stand beside the line. */
const MAX_MARKS = 9;

function cardOfArticle(article: Article, place: Place | undefined): Card {
  const { voice, title, published } = article;
  const marks = place?.series.parts.map(({ number }) => ({
    text: String(number),
    isMarked: number === place.number,
  }));
  return {
    file: CARD_FILES.article(article),
    voice,
    title,
    line: place === undefined ? formatDate(published) : describePlace(place),
    marks: few(marks),
  };
}

function cardOfSign(article: Article, sign: SignLink): Card {
  const { name, archetype, from, to, forecast } = sign;
  return {
    file: CARD_FILES.sign(article, sign),
    voice: article.voice,
    title: `${name}, ${archetype}`,
    lead: `This quarter: ${forecast}`,
    line: describeSpan(from, to),
  };
}

function cardOfSeries(series: Series): Card {
  const { voice, title, parts } = series;
  const promised = parts.filter(({ path }) => path === undefined).length;
  const marks = parts.map(({ number, path }) => ({ text: String(number), isMarked: path === undefined }));
  return {
    file: CARD_FILES.series(series),
    voice,
    title,
    line: `${count(parts.length, PARTS)}${promised === 0 ? '' : `, of which ${promised} promised`}`,
    marks: few(marks),
  };
}

function cardOfQuestion(question: Question): Card {
  const { voice, title, answers } = question;
  return {
    file: CARD_FILES.question(question),
    voice,
    title,
    line: count(answers.length, KINDS.answer),
    marks: few(answers.map(({ mentor }) => ({ text: mentor.initials }))),
  };
}

function cardOfMentor(mentor: Mentor): Card {
  return {
    file: CARD_FILES.mentor(mentor),
    voice: 'sincere',
    title: mentor.name,
    line: officeOf(mentor),
    monogram: mentor.initials,
  };
}

/** Marks that would not stand in one line are left out: the line says how many there are. */
function few<Mark>(marks: readonly Mark[] | undefined): readonly Mark[] | undefined {
  return marks === undefined || marks.length > MAX_MARKS ? undefined : marks;
}
