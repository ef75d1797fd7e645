import type {
  Answer as SchemaAnswer,
  Article as SchemaArticle,
  Person,
  QAPage,
  Question as SchemaQuestion,
  WithContext,
} from 'schema-dts';
import { VOICES } from '../content/kinds.ts';
import { absolute, site } from '../site.ts';
import { sortableDate } from '../content/dates.ts';
import { cardAddress, cardFile } from './cards/card.ts';
import { pieceOutputs } from './kinds/registry.ts';
import { publisher } from './publisher.ts';
import type { Byline, Question, Piece } from '../library/types.ts';

/**
 * JSON-LD of a piece. Satire is a schema.org/SatiricalArticle, and a BlogPosting for those who know no other: in a type
 * of its own, because readers of JSON-LD, such as the Reader View of Firefox, take one type for a text. Its headline has
 * its label, as it travels alone. A question is a plain schema.org/Article about a Question: a QAPage is for pages on
 * which readers can answer.
 */
export function describePiece(piece: Piece): object {
  const article = {
    ...describeArticle(piece),
    ...pieceOutputs(piece).describe(piece),
  };
  return {
    '@context': 'https://schema.org',
    ...article,
    ...(piece.voice === 'satire' ? SATIRE : {}),
  };
}

const SATIRE = {
  '@type': 'SatiricalArticle',
  additionalType: 'https://schema.org/BlogPosting',
} as const;

/**
 * JSON-LD of a question whose page takes answers from readers, as Google asks for it (structured data, QAPage).
 * `texts` are the whole answers in plain text, by the answer's id. Views are no votes, and a date without its year, or one
 * that was inferred, is no date. The editors' help is no answer, and a QAPage has no other place for it.
 */
export function describeQAPage(
  question: Question,
  texts: Readonly<Record<string, string>>,
): WithContext<QAPage> {
  const { title, summary, path, published, answers } = question;
  const mainEntity: SchemaQuestion = {
    '@type': 'Question',
    name: title,
    text: summary,
    url: absolute(path),
    datePublished: published.toISOString(),
    author: publisher(),
    answerCount: answers.length,
    suggestedAnswer: answers.map((answer): SchemaAnswer => ({
      '@type': 'Answer',
      text: texts[answer.id] ?? answer.stance,
      url: absolute(answer.path),
      author: { '@type': 'Person', name: answer.mentor.name, url: absolute(answer.mentor.path) },
      ...(sortableDate(answer)?.length === '2024-08-14'.length ? { datePublished: answer.date } : {}),
    })),
  };
  return {
    '@context': 'https://schema.org',
    '@type': 'QAPage',
    '@id': `${absolute(path)}#piece`,
    inLanguage: site.locale,
    mainEntity,
  };
}

/** JSON for a script element: no `<` of it can end the element or begin a comment (HTML, section 4.12.1.3). */
export function serializeJsonLd(data: object): string {
  return JSON.stringify(data)
    .replaceAll('<', '\\u003c')
    .replaceAll('\u2028', '\\u2028')
    .replaceAll('\u2029', '\\u2029');
}

function describeArticle(piece: Piece): Exclude<SchemaArticle, string> {
  const address = absolute(piece.path);
  return {
    '@type': 'Article',
    '@id': `${address}#piece`,
    headline: piece.voice === 'satire' ? VOICES.satire.title(piece.title) : piece.title,
    description: piece.summary,
    genre: piece.voice,
    url: address,
    image: absolute(cardAddress(cardFile(piece))),
    datePublished: piece.published.toISOString(),
    dateModified: (piece.updated ?? piece.published).toISOString(),
    inLanguage: site.locale,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    keywords: piece.topics.map(({ name }) => name),
    author: piece.by.length > 0 ? piece.by.map(describePerson) : publisher(),
    publisher: publisher(),
  };
}

/** Somebody who signs. */
export function describePerson({ name, line, path, url }: Byline): Exclude<Person, string> {
  return {
    '@type': 'Person',
    name,
    description: line,
    url: absolute(path),
    ...(url === undefined ? {} : { sameAs: url }),
  };
}
