import { encode, wrap } from 'nodemailer/lib/qp';
import { encodeWords, foldLines } from 'nodemailer/lib/mime-funcs';
import { formatDate } from '../../content/dates.ts';
import { escapeHtml as e, writeAttributes } from '../../content/html.ts';
import { VOICES } from '../../content/kinds.ts';
import type { Piece } from '../../library/types.ts';
import { absolute, href, site } from '../../site.ts';
import { digest } from '../feeds/entry-digest.ts';
import { writeEnd } from '../feeds/entry-html.ts';
import { writeLink } from '../feeds/link.ts';
import { pieceOutputs } from '../kinds/registry.ts';
import { writeTextVersion } from '../text-version.ts';
import type { LetterSources } from './letter.ts';

/** The path of a piece as a message to forward, with the base path: `/articles/x/forward.eml`. */
export function forwardPath({ path }: Pick<Piece, 'path'>): string {
  return `${path}forward.eml`;
}

/** A piece to forward as text and as HTML, with the source and the licence at its foot. */
export function forwardParts(piece: Piece, sources: LetterSources): ForwardParts {
  return {
    text: `${writeTextVersion(piece, sources.tools.plain)}\n-- \n${writeTextSource(piece)}\n`,
    html: writeHtml(piece, sources),
  };
}

interface ForwardParts {
  text: string;
  html: string;
}

/**
 * A piece as a message that opens as a draft, for whoever wants to send it to somebody, with the label in its subject. The
 * same piece is the same bytes.
 */
export function writeForward(piece: Piece, { text, html }: ForwardParts): string {
  const boundary = `=_${digest(`${piece.kind} ${piece.firstSlug}`)}`;
  const part = (type: string, content: string) =>
    `--${boundary}\r\nContent-Type: ${type}; charset=utf-8\r\nContent-Transfer-Encoding: quoted-printable\r\n\r\n${quote(content)}`;
  return [
    // By this, mail programs know a message that is still to be sent.
    'X-Unsent: 1',
    foldLines(`Subject: ${encodeWords(subjectOf(piece), 'Q', 52)}`, 76),
    `Date: ${piece.published.toUTCString().replace('GMT', '+0000')}`,
    'MIME-Version: 1.0',
    `Content-Type: multipart/alternative; boundary="${boundary}"`,
    '',
    part('text/plain', text),
    part('text/html', html),
    `--${boundary}--`,
    '',
  ].join('\r\n');
}

function subjectOf({ voice, title }: Piece): string {
  return VOICES[voice].title(title);
}

/** A text in quoted-printable, with the line ends of e-mail (RFC 2045, section 6.7). */
function quote(text: string): string {
  return wrap(encode(Buffer.from(text.replaceAll(/\r?\n/g, '\r\n'))));
}

function writeHtml(piece: Piece, { tools, library }: LetterSources): string {
  const { voice, path, title } = piece;
  const content = pieceOutputs(piece).feed(piece, tools);
  const source = `<a${writeAttributes({ href: absolute(path) })}>${e(absolute(path))}</a>`;
  return `<!doctype html>
<html lang="${site.locale}"><head><meta charset="utf-8"><title>${e(subjectOf(piece))}</title></head><body>
<p><strong>${VOICES[voice].label}</strong></p><h1>${writeLink(path, title)}</h1>
${content}${writeEnd(piece, library)}<hr/>
<p>From ${writeLink(href('/'), site.name)}, ${formatDate(piece.published)}: ${source}</p>
<p>${e(site.copyright)} <a rel="license" href="${LICENCE}">${e(MAY_PASS_ON)}</a></p>
</body></html>
`;
}

function writeTextSource({ published, path }: Piece): string {
  return `From ${site.name}, ${formatDate(published)}: ${absolute(path)}\n${site.copyright} ${MAY_PASS_ON} ${LICENCE}`;
}

const MAY_PASS_ON = 'You may pass it on, with this line.';
const LICENCE = 'https://creativecommons.org/licenses/by/4.0/';
