import { renderFeedBody, getCover, makePicture } from '../../render/index.ts';
import { formatDate, formatPartialDate, readPartialDate } from '../../content/dates.ts';
import type { FeedEntry } from '../../library/feeds.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import { compareAnswers } from '../../library/desk/moves.ts';
import { describePart } from '../../library/views/wording.ts';
import { officeOf } from '../../library/desk/questions.ts';
import type { Answer, Question, Article, Library, Piece } from '../../library/types.ts';
import { absolute, site, voices } from '../../site.ts';

/** The whole of an entry as HTML that any feed reader can show. */
export async function renderEntry({ piece, correction, link }: FeedEntry, library: Library): Promise<string> {
  if (correction !== undefined) return `${label(piece)}<p>${e(correction)}</p><p>${a(link, piece.title)}</p>`;
  const html = piece.kind === 'article' ? await writeArticle(piece) : await writeQuestion(piece);
  return `${label(piece)}${html}${writeHistory(piece, library)}<hr/>${writeWays(piece, library)}${writeFiled(piece)}`;
}

/** The voice, before anything else. */
function label({ voice }: Piece): string {
  return `<p><strong>${VOICES[voice].label}</strong></p>`;
}

async function writeArticle(article: Article): Promise<string> {
  const sign =
    article.voice === 'satire'
      ? `<p>${e(voices.satire.signOff)}<br/><strong>${e(site.name)}</strong></p>`
      : '';
  return `<p>${e(article.standfirst)}</p>${writeHead(article)}${await writeCover(article)}${await renderFeedBody(article)}${sign}`;
}

/** The lines of a memo's head, and its stamp. */
function writeHead({ memo }: Article): string {
  const lines = [
    memo.to && `To: ${memo.to}`,
    memo.copy && `Copy: ${memo.copy}`,
    memo.re && `Re: ${memo.re}`,
    memo.stamp && `Stamped: ${memo.stamp.join(' ')}`,
  ].filter((line) => line !== undefined && line !== '');
  return lines.length === 0 ? '' : `<p>${lines.map((line) => e(String(line))).join('<br/>')}</p>`;
}

async function writeCover(article: Article): Promise<string> {
  const cover = await getCover(article);
  if (cover === undefined || article.cover === undefined) return '';
  const { alt, credit } = article.cover;
  const picture = `<p><img${writeAttributes({ ...(await makePicture(cover)), alt })}/></p>`;
  return credit === undefined ? picture : `${picture}<p>${e(credit)}</p>`;
}

async function writeQuestion(question: Question): Promise<string> {
  const { source, updates, agree, differ, answers, withdrawn } = question;
  const notice = `These are our summaries, made on ${formatDate(source.consulted)}, of answers given in public at ${a(source.url, source.name)}. The original of each is linked below its author’s name. We are affiliated with none of them. Roles and companies are those of the day of the answer.`;
  const told = updates.map(
    ({ date, text }) => `<p><strong>Update, ${formatDate(date)}:</strong> ${e(text)}</p>`,
  );
  const findings = [
    ['Where they agree', agree],
    ['Where they differ', differ],
  ] as const;
  const points = findings.map(([heading, list]) =>
    list.length === 0
      ? ''
      : `<h2>${heading}</h2><ul>${list.map(({ point, mentors }) => `<li>${e(point)}${e(writeNames(mentors.map(({ name }) => name).filter((name) => !point.includes(name.split(' ').at(-1)!))))}</li>`).join('')}</ul>`,
  );
  const bodies = await Promise.all(answers.map((answer) => writeAnswer(answer, question)));
  const gone = withdrawn.map(() => '<p>An answer stood here. It was withdrawn at the mentor’s request.</p>');
  return `<p>${notice}</p><h2>The short answer</h2>${await renderFeedBody(question)}${told.join('')}${points.join('')}${writeComparison(question)}${bodies.join('')}${gone.join('')}`;
}

async function writeAnswer(answer: Answer, { source }: Question): Promise<string> {
  const { number, mentor, formerly, date, views, stance, books, links, quote, askedAs, sourceUrl } = answer;
  const readings = [
    ...books.map(({ title, author }) => `<cite>${e(title)}</cite>, ${e(author)}`),
    ...links.map(({ title }) => `<cite>${e(title)}</cite>`),
  ];
  const facts = [
    `${officeOf(answer)}.`,
    ...(formerly.length > 0 ? [`Formerly ${formerly.join(', ')}.`] : []),
    describeDay(date),
    ...(views === undefined
      ? []
      : [
          `${new Intl.NumberFormat(site.locale).format(views)} views, as consulted on ${formatDate(source.consulted)}.`,
        ]),
  ];
  return [
    `<h2>${number}. ${e(mentor.name)}</h2><p>${e(facts.join(' '))} ${a(sourceUrl, `The original at ${source.name}`)}.</p>`,
    askedAs === undefined ? '' : `<p>Asked as “${e(askedAs)}”.</p>`,
    `<p><strong>${e(stance)}.</strong></p>`,
    await renderFeedBody(answer),
    quote === undefined ? '' : `<blockquote><p>${e(quote)}</p></blockquote>`,
    readings.length === 0
      ? ''
      : `<p>Recommended reading:</p><ul>${readings.map((reading) => `<li>${reading}</li>`).join('')}</ul>`,
  ].join('');
}

/** Those whom a sentence does not name itself. */
function writeNames(names: readonly string[]): string {
  return names.length === 0 ? '' : ` (${names.join(', ')})`;
}

/** When an answer was given. A source may give the day and not the year. */
function describeDay(date: string): string {
  const isYearless = readPartialDate(date).year === undefined;
  return isYearless
    ? `Dated ${formatPartialDate(date)}, in a year that the source does not give.`
    : `Dated ${formatPartialDate(date)}.`;
}

/** Every move with the mentors who make it, and with those who advise against it. */
function writeComparison(question: Question): string {
  const { mentors, rows } = compareAnswers(question);
  if (rows.length === 0 || mentors.length < 2) return '';
  const names = (cells: (typeof rows)[number]['cells'], stance: string) =>
    mentors
      .filter((_, at) => cells[at]?.stance === stance)
      .map(({ name }) => name)
      .join(', ');
  const lines = rows.map(({ name, cells }) => {
    const against = names(cells, 'against');
    return `<li>${e(name)}: ${e([names(cells, 'for'), against === '' ? '' : `advised against by ${against}`].filter(Boolean).join('; '))}</li>`;
  });
  return `<h2>Side by side</h2><ul>${lines.join('')}</ul>`;
}

/** What became of a piece. */
function writeHistory(piece: Piece, { precedentOf, followUpsOf }: Library): string {
  const precedent = precedentOf(piece);
  return [
    ...(precedent === undefined
      ? []
      : [
          `<p>This follows ${a(precedent.path, precedent.title)} ${VOICES[precedent.voice].label}, and was published ${precedent.interval}.</p>`,
        ]),
    ...followUpsOf(piece).map(
      ({ interval, path, title, voice }) =>
        `<p>Update, ${interval}: ${a(path, title)} ${VOICES[voice].label}</p>`,
    ),
    ...piece.corrections.map(({ date, text }) => `<p>Corrected on ${formatDate(date)}: ${e(text)}</p>`),
  ].join('');
}

/** Where to go from a memo: its series, and the serious version. */
function writeWays(piece: Piece, { placeOf, straightAnswerOf }: Library): string {
  if (piece.kind !== 'article') return '';
  const [place, answer] = [placeOf(piece), straightAnswerOf(piece)];
  const next =
    place?.next &&
    ` Next: ${place.next.path === undefined ? `${e(place.next.title)} (forthcoming).` : ended(a(place.next.path, place.next.title), place.next.title)}`;
  const previous =
    place?.previous?.path === undefined
      ? ''
      : ` Previous: ${ended(a(place.previous.path, place.previous.title), place.previous.title)}`;
  const series =
    place === undefined
      ? ''
      : `<p>${a(place.series.path, place.series.title)}, ${describePart(place)}.${previous}${next ?? ''}</p>`;
  return `${series}${answer === undefined ? '' : `<p>The serious version, from the ${e(voices.sincere.desk)}: ${a(answer.path, answer.title)}</p>`}`;
}

/** A sentence that ends with a title. One that ends with a mark of its own needs no other. */
function ended(html: string, title: string): string {
  return /[.?!]$/.test(title) ? html : `${html}.`;
}

/** A piece's topics in words, for readers that show none. */
function writeFiled({ topics }: Piece): string {
  return topics.length === 0
    ? ''
    : `<p>Filed under ${topics.map(({ name, path }) => a(path, name)).join(', ')}.</p>`;
}

function a(address: string, words: string): string {
  return `<a${writeAttributes({ href: absolute(address) })}>${e(words)}</a>`;
}
