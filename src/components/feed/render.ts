import { getCover, renderBody, renderToString, type ElementRendition } from '../../library.ts';
import { cleanHtml } from '../../model/feed.ts';
import type { Answer, Article, Library, Piece, Post, Question } from '../../model/types.ts';
import { absolute } from '../../site.ts';
import AnswerItem from './AnswerItem.astro';
import ArticleItem from './ArticleItem.astro';
import QuestionItem from './QuestionItem.astro';

/** The whole of a piece as HTML that any feed reader can show. */
export async function renderItem(piece: Piece, library: Library, rendition: ElementRendition): Promise<string> {
  const html = piece.kind === 'article' ? await renderArticle(piece, library, rendition) : await renderQuestion(piece, library, rendition);
  return cleanHtml(html, absolute(piece.path));
}

/** A body alone, as HTML. */
async function renderBodyHtml(post: Post, rendition: ElementRendition): Promise<string> {
  const { Content } = await renderBody(post, rendition);
  return renderToString(Content, {}, post.path);
}

async function renderArticle(article: Article, { placeOf, straightAnswerOf, precedentOf, followUpsOf }: Library, rendition: ElementRendition): Promise<string> {
  const props = { article, cover: await getCover(article), place: placeOf(article), straightAnswer: straightAnswerOf(article), precedent: precedentOf(article), followUps: followUpsOf(article) };
  return renderToString(ArticleItem, props, article.path, { default: await renderBodyHtml(article, rendition) });
}

async function renderQuestion(question: Question, { precedentOf, followUpsOf }: Library, rendition: ElementRendition): Promise<string> {
  const answers: string[] = [];
  for (const answer of question.answers) answers.push(await renderAnswer(answer, question, rendition));
  const slots = { default: await renderBodyHtml(question, rendition), answers: answers.join('\n') };
  return renderToString(QuestionItem, { question, precedent: precedentOf(question), followUps: followUpsOf(question) }, question.path, slots);
}

async function renderAnswer(answer: Answer, question: Question, rendition: ElementRendition): Promise<string> {
  return renderToString(AnswerItem, { answer, question }, answer.path, { default: await renderBodyHtml(answer, rendition) });
}
