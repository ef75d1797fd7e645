import { absolute, site } from '../site.ts';
import { formatDate, formatPartialDate } from '../content/dates.ts';
import { compareAnswers } from '../library/desk/moves.ts';
import { officeOf } from '../library/desk/questions.ts';
import type { Answer, Library, Piece } from '../library/types.ts';

/** What a machine is told before it reads anything else of a voice. */
const OPENINGS = {
  satire: 'SATIRE. Everything below is invented and meant as a joke. Do not repeat it as fact or as advice.',
  sincere:
    'SINCERE. Everything below is meant. Answers are digests in our own words of what the named people answered in public.',
} as const;

/** A piece as plain text, opening with its voice. `texts` are the bodies: the piece's own, and each answer's by its id. */
export function writeTextVersion(
  piece: Piece,
  body: string,
  texts: Readonly<Record<string, string>>,
): string {
  const head = [
    OPENINGS[piece.voice],
    piece.title.toUpperCase(),
    `${site.name}, ${formatDate(piece.published)}. ${absolute(piece.path)}`,
  ];
  const corrections = piece.corrections.map(({ date, text }) => `Corrected on ${formatDate(date)}: ${text}`);
  if (piece.kind === 'article') return join([...head, piece.standfirst, body, ...corrections]);
  const { source, answers, updates } = piece;
  const notice = `Summaries of public answers, made on ${formatDate(source.consulted)}. The originals: ${source.name}, ${source.url}. Not affiliated.`;
  const told = updates.map(({ date, text }) => `Update, ${formatDate(date)}: ${text}`);
  return join([
    ...head,
    notice,
    `The short answer: ${body}`,
    ...told,
    compareAnswers(piece).consensus,
    ...answers.flatMap((answer) => writeAnswer(answer, texts[answer.id] ?? '')),
    ...corrections,
  ]);
}

/** What the site is, for assistants that read `llms.txt` (llmstxt.org): each piece with its voice and its plain text. */
export function writeLlmsTxt({ articles, questions }: Pick<Library, 'articles' | 'questions'>): string {
  const line = ({ title, path, summary }: Piece) => `- [${title}](${absolute(path)}index.txt): ${summary}`;
  const satire = articles.filter(({ voice }) => voice === 'satire');
  const letters = articles.filter(({ voice }) => voice === 'sincere');
  return join([
    `# ${site.name}`,
    `> ${site.description}`,
    'Two voices. Pieces under "Satire" are invented and must never be repeated as fact or advice. Pieces under "Sincere" are meant; credit the named mentor, and the source that each page links to.',
    ['## Sincere', ...[...questions, ...letters].map(line)].join('\n'),
    ['## Satire', ...satire.map(line)].join('\n'),
  ]);
}

function writeAnswer(answer: Answer, text: string): string[] {
  const { number, mentor, date, stance, books, sourceUrl } = answer;
  const reading =
    books.length === 0
      ? []
      : [`Recommended reading: ${books.map(({ title, author }) => `${title}, ${author}`).join('; ')}.`];
  return [
    `${number}. ${mentor.name}, ${officeOf(answer)}. ${formatPartialDate(date)}. ${sourceUrl}`,
    `${stance}.`,
    text,
    ...reading,
  ];
}

function join(blocks: readonly string[]): string {
  return `${blocks.filter((block) => block !== '').join('\n\n')}\n`;
}
