import { formatDate } from '../../content/dates.ts';
import type { Article, Library, Place, SignLink } from '../../library/types.ts';
import { describePlace } from '../../library/views/wording.ts';
import { describeSpan } from '../../library/zodiac.ts';
import { cardFile, few, signCardFile, type Card } from '../cards/card.ts';
import { writeArticle, writeWays } from '../feeds/article-html.ts';
import { documentOf, type SearchDocument } from '../search/document.ts';
import type { OutputKind } from './output-kind.ts';

export const article: OutputKind<Article> = {
  documents: (one, library) => [articleDocument(one, library)],
  cards: (one, { placeOf }) => [
    cardOfArticle(one, placeOf(one)),
    ...one.body.signs.map((sign) => cardOfSign(one, sign)),
  ],
  feed: writeArticle,
  feedLinks: writeWays,
  text: (one, plain) => [one.standfirst, plain(one)],
  describe: ({ words, standfirst }) => ({ wordCount: words, alternativeHeadline: standfirst }),
};

function articleDocument(one: Article, { placeOf }: Library): SearchDocument {
  const place = placeOf(one);
  const document = documentOf(one);
  return {
    ...document,
    detail: place ? describePlace(place) : '',
    facets: {
      voice: document.facets.voice,
      series: place ? [place.series.title] : [],
      topic: document.facets.topic ?? [],
    },
    lead: [one.standfirst],
  };
}

function cardOfArticle(one: Article, place: Place | undefined): Card {
  const { voice, title, published } = one;
  const marks = place?.series.parts.map(({ number }) => ({
    text: String(number),
    isMarked: number === place.number,
  }));
  return {
    file: cardFile(one),
    voice,
    title,
    line: place === undefined ? formatDate(published) : describePlace(place),
    marks: few(marks),
  };
}

function cardOfSign(one: Article, sign: SignLink): Card {
  const { name, archetype, from, to, forecast } = sign;
  return {
    file: signCardFile(one, sign),
    voice: one.voice,
    title: `${name}, ${archetype}`,
    lead: `This quarter: ${forecast}`,
    line: describeSpan(from, to),
  };
}
