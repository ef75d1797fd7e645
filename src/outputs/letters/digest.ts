import { escapeHtml as e } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Library, Piece, Question } from '../../library/types.ts';
import { count, nounOfAll } from '../../library/views/wording.ts';
import { absolute, href, site } from '../../site.ts';
import { writeLink } from '../feeds/link.ts';
import { fitLetter } from './cut.ts';
import type { Letter } from './letter.ts';
import { writeFoot } from './letter-html.ts';
import { whenNew } from './select.ts';
import { listTextEnd } from './letter-text.ts';
import { lastWeek, type Week } from './week.ts';

/** The letter about the last week that is over: what appeared, a line each, and one question; nothing where nothing appeared. */
export function writeDigest(library: Library, now: Date): Letter | undefined {
  const week = lastWeek(now);
  const pieces = library.pieces
    .filter((piece) => whenNew(piece) >= week.from && whenNew(piece) < week.to)
    .toReversed();
  if (pieces.length === 0) return undefined;
  const question = questionOf(week, pieces, library);
  return fitLetter(
    {
      id: `tag:${site.tagAuthority},${week.monday}:digests/${week.name}`,
      name: `digest-${week.name}`,
      subject: `The week to ${week.ending}: ${count(pieces.length, nounOfAll(pieces)!)}, ${site.name}`,
      preheader: pieces.map(({ title }) => title).join(' · '),
      voice: undefined,
      date: week.to,
      link: absolute(href('/')),
      keywords: ['digest'],
    },
    {
      html: { head: writeHead(week), blocks: blocksOf(pieces, question), foot: `<hr/>${writeFoot()}` },
      text: {
        head: [`${site.name.toUpperCase()}, THE WEEK TO ${week.ending.toUpperCase()}`],
        blocks: [...pieces.map(writeLine), ...(question === undefined ? [] : [writeQuestionLine(question)])],
        foot: listTextEnd(),
      },
      places: [],
    },
  );
}

/** The newest question of the week; in a week without one, the desk's questions take turns. */
function questionOf({ from }: Week, pieces: readonly Piece[], { questions }: Library): Question | undefined {
  const fresh = pieces.findLast((piece): piece is Question => piece.kind === 'question');
  const turn = Math.floor(from.getTime() / (7 * 86_400_000)) % Math.max(1, questions.length);
  return fresh ?? questions.toSorted((a, b) => (a.id < b.id ? -1 : 1))[turn];
}

function writeHead({ ending }: Week): string {
  return `<p class="small">${e(site.name)}</p><h1>The week to ${ending}</h1>`;
}

function blocksOf(pieces: readonly Piece[], question: Question | undefined) {
  const items = pieces.map(
    ({ voice, path, title }) => `<p><strong>${VOICES[voice].label}</strong> ${writeLink(path, title)}</p>`,
  );
  const asked =
    question === undefined
      ? []
      : [
          '<h2>The question of the week</h2>',
          `<p><strong>${VOICES[question.voice].label}</strong> ${writeLink(question.path, question.title)}<br/>${e(namesOf(question))}</p>`,
        ];
  return [...items, ...asked].map((html) => ({ html, heading: undefined }));
}

function writeLine({ voice, title, path }: Piece): string {
  return `${VOICES[voice].label} ${title}\n${absolute(path)}`;
}

function writeQuestionLine(question: Question): string {
  return `The question of the week\n\n${VOICES[question.voice].label} ${question.title}\n${namesOf(question)}\n${absolute(question.path)}`;
}

/** Who answers a question. */
function namesOf({ answers }: Question): string {
  const names = answers.map(({ mentor }) => mentor.name);
  return `Answered by ${new Intl.ListFormat(site.locale).format(names)}.`;
}
