import { formatDate } from '../../content/dates.ts';
import type { Article, Library, Place, SignLink } from '../../library/types.ts';
import { plateOf } from '../../library/views/house-plate.ts';
import { describePlace } from '../../library/views/wording.ts';
import { describeSpan, signPath } from '../../library/zodiac.ts';
import { cardFile, few, signCardFile, type Card } from '../cards/card.ts';
import { listMemoLines, writeArticle, writeWays } from '../feeds/article-html.ts';
import { dateOf, documentOf, nameOf, type SearchDocument } from '../search/document.ts';
import { namesOfParts } from '../search/part-names.ts';
import type { OutputKind } from './output-kind.ts';

export const article: OutputKind<Article> = {
  documents: (one, library) => {
    const document = articleDocument(one, library);
    return [document, ...signDocuments(one, document)];
  },
  cards: (one, { placeOf }) => [
    cardOfArticle(one, placeOf(one)),
    ...one.body.signs.map((sign) => cardOfSign(one, sign)),
  ],
  feed: writeArticle,
  feedLinks: writeWays,
  text: (one, plain) => [one.standfirst, listMemoLines(one).join('\n'), plain(one)].filter(Boolean),
  describe: ({ words, standfirst }) => ({ wordCount: words, alternativeHeadline: standfirst }),
};

function articleDocument(one: Article, { placeOf }: Library): SearchDocument {
  const place = placeOf(one);
  const document = documentOf(one);
  return {
    ...document,
    alias: [document.alias, ...namesOfParts(one.body.components)].filter(Boolean).join(', '),
    detail: place ? describePlace(place) : '',
    facets: {
      voice: document.facets.voice,
      series: place ? [place.series.title] : [],
      topic: document.facets.topic ?? [],
    },
    lead: [one.standfirst],
  };
}

/** A sign of the zodiac, on its own page. */
function signDocuments(one: Article, { facets }: SearchDocument): SearchDocument[] {
  return one.body.signs.map((sign) => ({
    ...nameOf({
      path: signPath(one.path, sign.slug),
      title: `${sign.name}, ${sign.archetype}`,
      voice: one.voice,
    }),
    ...dateOf(one.published),
    kind: 'sign',
    detail: one.title,
    facets,
    isPart: true,
  }));
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
    plate: voice === 'satire' ? plateOf(one) : undefined,
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
