import { escapeHtml as e } from '../../content/html.ts';
import type { Article, Library } from '../../library/types.ts';
import { describePart } from '../../library/views/wording.ts';
import { site, voices } from '../../site.ts';
import type { FeedTools } from '../kinds/output-kind.ts';
import { writeLink as a } from './link.ts';

/** An article with its head, its cover and its sign-off. */
export function writeArticle(article: Article, { body, cover }: FeedTools): string {
  const sign =
    article.voice === 'satire'
      ? `<p>${e(voices.satire.signOff)}<br/><strong>${e(site.name)}</strong></p>`
      : '';
  return `<p>${e(article.standfirst)}</p>${writeHead(article)}${cover(article)}${body(article)}${sign}`;
}

/** The lines of a memo's head, and its stamp. */
function writeHead(article: Article): string {
  const lines = listMemoLines(article);
  return lines.length === 0 ? '' : `<p>${lines.map((line) => e(line)).join('<br/>')}</p>`;
}

/** The same in plain words. */
export function listMemoLines({ memo }: Article): string[] {
  return [
    memo.to && `To: ${memo.to}`,
    memo.copy && `Copy: ${memo.copy}`,
    memo.re && `Re: ${memo.re}`,
    memo.stamp && `Stamped: ${memo.stamp.join(' / ')}`,
  ].filter((line): line is string => line !== undefined && line !== '');
}

/** Where to go from a memo: its series, and the serious version. */
export function writeWays(article: Article, { placeOf, straightAnswerOf }: Library): string {
  const [place, answer] = [placeOf(article), straightAnswerOf(article)];
  const lead = ({ path, title }: { path?: string | undefined; title: string }) =>
    path === undefined ? `${e(title)} (forthcoming).` : ended(a(path, title), title);
  const next = place?.next && ` Next: ${lead(place.next)}`;
  const previous = place?.previous?.path === undefined ? '' : ` Previous: ${lead(place.previous)}`;
  const series =
    place === undefined
      ? ''
      : `<p>${a(place.series.path, place.series.title)}, ${describePart(place)}.${previous}${next ?? ''}</p>`;
  if (answer === undefined) return series;
  return `${series}<p>The serious version, from the ${e(voices.sincere.desk)}: ${a(answer.path, answer.title)}</p>`;
}

/** A sentence that ends with a title. One that ends with a mark of its own needs no other. */
function ended(html: string, title: string): string {
  return /[.?!]$/.test(title) ? html : `${html}.`;
}
