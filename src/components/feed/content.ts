import { getCover, makePicture, renderBody } from '../../library.ts';
import { formatDate, formatPartialDate } from '../../model/dates.ts';
import { cleanFeedHtml } from '../../model/feed-html.ts';
import type { FeedEntry } from '../../model/feeds.ts';
import { escapeHtml as e, writeAttributes } from '../../model/html.ts';
import { VOICES } from '../../model/kinds.ts';
import { compareAnswers } from '../../model/moves.ts';
import { describePart } from '../../model/phrases.ts';
import { officeOf } from '../../model/questions.ts';
import type { Answer, Question } from '../../model/sincere-types.ts';
import type { Article, Library, Piece } from '../../model/types.ts';
import { absolute, site } from '../../site.ts';
import { feed } from '../mdx/feed.ts';

/** The whole of an entry as HTML that any feed reader can show. A piece that several feeds carry is written once. */
export function renderEntry({ piece, correction, link }: FeedEntry, library: Library): Promise<string> {
  if (correction !== undefined) return Promise.resolve(cleanFeedHtml(`${label(piece)}<p>${e(correction)}</p><p>${a(link, piece.title)}</p>`, link));
  const known = written.get(piece) ?? write(piece, library);
  written.set(piece, known);
  return known;
}

/** What was written for each piece of this build. */
const written = new WeakMap<Piece, Promise<string>>();

async function write(piece: Piece, library: Library): Promise<string> {
  const html = piece.kind === 'article' ? await writeArticle(piece) : await writeQuestion(piece);
  return cleanFeedHtml(`${label(piece)}${html}${writeHistory(piece, library)}<hr/>${writeWays(piece, library)}${writeFiled(piece)}`, absolute(piece.path));
}

/** The voice, before anything else. */
function label({ voice }: Piece): string {
  return `<p><strong>${VOICES[voice].label}</strong></p>`;
}

async function writeArticle(article: Article): Promise<string> {
  const sign = article.voice === 'satire' ? `<p>Thanks,<br/><strong>${site.name}</strong></p>` : '';
  return `<p>${e(article.standfirst)}</p>${await writeCover(article)}${await renderBody(article, feed)}${sign}`;
}

async function writeCover(article: Article): Promise<string> {
  const cover = await getCover(article);
  if (cover === undefined || article.cover === undefined) return '';
  const { alt, credit } = article.cover;
  const picture = `<p><img${writeAttributes({ ...(await makePicture(cover)), alt }).join('')}/></p>`;
  return credit === undefined ? picture : `${picture}<p>${e(credit)}</p>`;
}

async function writeQuestion(question: Question): Promise<string> {
  const { summary, source, updates, agree, differ, answers, withdrawn } = question;
  const notice = `These are our summaries of public answers, made on ${formatDate(source.consulted)}. Read the originals at ${a(source.url, source.name)}. Not affiliated. Roles and companies stand as they were then.`;
  const told = updates.map(({ date, text }) => `<p><strong>Update, ${formatDate(date)}:</strong> ${e(text)}</p>`);
  const { consensus } = compareAnswers(question);
  const findings = [['Where they agree', agree], ['Where they differ', differ]] as const;
  const points = findings.map(([heading, list]) => (list.length === 0 ? '' : `<h2>${heading}</h2><ul>${list.map(({ point, mentors }) => `<li>${e(point)} (${e(mentors.map(({ name }) => name).join(', '))})</li>`).join('')}</ul>`));
  const bodies = await Promise.all(answers.map((answer) => writeAnswer(answer, question)));
  const gone = withdrawn.map(() => '<p>An answer stood here. It was withdrawn at the mentor’s request.</p>');
  return `<p>${e(summary)}</p><p>${notice}</p>${await renderBody(question, feed)}${told.join('')}${points.join('')}${consensus === '' ? '' : `<p>Side by side: ${e(consensus)}</p>`}${bodies.join('')}${gone.join('')}`;
}

async function writeAnswer(answer: Answer, { source }: Question): Promise<string> {
  const { number, mentor, formerly, date, views, stance, books, links, quote, askedAs, sourceUrl } = answer;
  const readings = [...books.map(({ title, author }) => `${title}, ${author}`), ...links.map(({ title }) => title)];
  const facts = [
    `${officeOf(answer)}.`,
    ...(formerly.length > 0 ? [`Formerly ${formerly.join(', ')}.`] : []),
    `${formatPartialDate(date)}.`,
    ...(views === undefined ? [] : [`${new Intl.NumberFormat('en-GB').format(views)} views, as consulted on ${formatDate(source.consulted)}.`]),
  ];
  return [
    `<h2>${number}. ${e(mentor.name)}</h2><p>${e(facts.join(' '))} ${a(sourceUrl, `The original at ${source.name}`)}.</p>`,
    askedAs === undefined ? '' : `<p>Asked as: ${e(askedAs)}</p>`,
    `<p><strong>${e(stance)}.</strong></p>`,
    await renderBody(answer, feed),
    quote === undefined ? '' : `<blockquote><p>${e(quote)}</p></blockquote>`,
    readings.length === 0 ? '' : `<p>Recommended reading: ${e(readings.join('; '))}.</p>`,
  ].join('');
}

/** What became of a piece. */
function writeHistory(piece: Piece, { precedentOf, followUpsOf }: Library): string {
  const precedent = precedentOf(piece);
  return [
    ...(precedent === undefined ? [] : [`<p>This follows ${a(precedent.path, precedent.title)} ${VOICES[precedent.voice].label}, and was published ${precedent.interval}.</p>`]),
    ...followUpsOf(piece).map(({ interval, path, title, voice }) => `<p>Update, ${interval}: ${a(path, title)} ${VOICES[voice].label}</p>`),
    ...piece.corrections.map(({ date, text }) => `<p>Corrected on ${formatDate(date)}: ${e(text)}</p>`),
  ].join('');
}

/** Where to go from a memo: its series, and the serious version. */
function writeWays(piece: Piece, { placeOf, straightAnswerOf }: Library): string {
  if (piece.kind !== 'article') return '';
  const [place, answer] = [placeOf(piece), straightAnswerOf(piece)];
  const next = place?.next && ` Next: ${place.next.path === undefined ? `${e(place.next.title)} (forthcoming)` : a(place.next.path, place.next.title)}.`;
  const previous = place?.previous?.path === undefined ? '' : ` Previous: ${a(place.previous.path, place.previous.title)}.`;
  const series = place === undefined ? '' : `<p>${a(place.series.path, place.series.title)}, ${describePart(place)}.${previous}${next ?? ''}</p>`;
  return `${series}${answer === undefined ? '' : `<p>The serious version, from the sincere desk: ${a(answer.path, answer.title)}</p>`}`;
}

/** A piece's categories in words, for readers that show none. */
function writeFiled({ voice, topics }: Piece): string {
  return `<p>Filed under ${[voice, ...topics.map(({ name, path }) => a(path, name))].join(', ')}.</p>`;
}

function a(href: string, words: string): string {
  return `<a${writeAttributes({ href }).join('')}>${e(words)}</a>`;
}
