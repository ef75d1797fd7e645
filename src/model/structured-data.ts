import { absolute, href, site } from '../site.ts';
import type { Answer, Article, Piece, Question } from './types.ts';

/**
 * JSON-LD of a piece. Satire is a schema.org/SatiricalArticle and a BlogPosting at once, so that a machine that
 * knows only one of them still files it rightly. The sincere desk is a plain schema.org/Article: a QAPage is for
 * pages on which readers can answer, and here they cannot.
 */
export function describePiece(piece: Piece): object {
  const address = absolute(piece.path);
  return {
    '@context': 'https://schema.org',
    '@type': piece.voice === 'satire' ? ['SatiricalArticle', 'BlogPosting'] : 'Article',
    '@id': `${address}#piece`,
    headline: piece.title,
    description: piece.summary,
    genre: piece.voice,
    url: address,
    mainEntityOfPage: address,
    datePublished: piece.published.toISOString(),
    dateModified: (piece.updated ?? piece.published).toISOString(),
    inLanguage: site.language,
    isAccessibleForFree: true,
    license: 'https://creativecommons.org/licenses/by/4.0/',
    keywords: piece.topics.map(({ name }) => name),
    author: publisher(),
    publisher: publisher(),
    ...(piece.kind === 'article' ? describeArticle(piece) : describeQuestion(piece)),
  };
}

/** JSON for a script element: no `<` of it can end the element or begin a comment (HTML, section 4.12.1.3). */
export function serializeJsonLd(data: object): string {
  return JSON.stringify(data).replaceAll('<', '\\u003c').replaceAll('\u2028', '\\u2028').replaceAll('\u2029', '\\u2029');
}

function describeArticle({ words, standfirst }: Article): object {
  return { wordCount: words, alternativeHeadline: standfirst };
}

function describeQuestion({ title, source, answers }: Question): object {
  return {
    about: { '@type': 'Question', name: title },
    isBasedOn: source.url,
    citation: answers.map(describeCitation),
  };
}

/** An answer as the work it digests. Its date is left out: a date without a year has no form here. */
function describeCitation({ mentor, stance, sourceUrl }: Answer): object {
  return { '@type': 'CreativeWork', name: stance, author: { '@type': 'Person', name: mentor.name }, url: sourceUrl };
}

function publisher(): object {
  return { '@type': 'Organization', name: site.name, url: absolute(href('/')) };
}
