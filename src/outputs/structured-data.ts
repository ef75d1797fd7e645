import type {
  Answer as SchemaAnswer,
  Article as SchemaArticle,
  Organization,
  Person,
  QAPage,
  Question as SchemaQuestion,
  WithContext,
} from 'schema-dts';
import { absolute, href, site } from '../site.ts';
import { cardAddress, cardFile } from './cards/card.ts';
import { pieceOutputs } from './kinds/registry.ts';
import type { Byline, Question, Piece } from '../library/types.ts';

/**
 * JSON-LD of a piece. Satire is a schema.org/SatiricalArticle and a BlogPosting at once, so that a machine that
 * knows only one of them still files it rightly. A question is a plain schema.org/Article about a Question: a QAPage
 * is for pages on which readers can answer.
 */
export function describePiece(piece: Piece): object {
  const article = {
    ...describeArticle(piece),
    ...pieceOutputs(piece).describe(piece),
  };
  return {
    '@context': 'https://schema.org',
    ...article,
    ...(piece.voice === 'satire' ? { '@type': ['SatiricalArticle', 'BlogPosting'] } : {}),
  };
}

/**
 * JSON-LD of a question whose page takes answers from readers, as Google asks for it (structured data, QAPage).
 * `texts` are the whole answers in plain text, by the answer's id. Views are no votes, and a date without its year is no date.
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
      ...(/^\d{4}-\d{2}-\d{2}$/.test(answer.date) ? { datePublished: answer.date } : {}),
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
    headline: piece.title,
    description: piece.summary,
    genre: piece.voice,
    url: address,
    image: absolute(cardAddress(cardFile(piece))),
    mainEntityOfPage: address,
    datePublished: piece.published.toISOString(),
    dateModified: (piece.updated ?? piece.published).toISOString(),
    inLanguage: site.locale,
    isAccessibleForFree: true,
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

function publisher(): Organization {
  return { '@type': 'Organization', name: site.name, url: absolute(href('/')) };
}
