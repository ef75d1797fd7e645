import { hash } from 'node:crypto';
import MailComposer, { type MailComposerOptions } from 'nodemailer/lib/mail-composer';
import { site } from '../../site.ts';
import type { Letter } from './letter.ts';

/** From whom and to whom a message goes. */
export interface Envelope {
  from: string;
  to: string | readonly string[];
}

/** A letter as nodemailer takes it. The same letter is the same message: its boundary and its Message-ID come from its id. */
export function messageOf(letter: Letter, envelope?: Envelope): MailComposerOptions {
  const { id, subject, date, html, text, link, keywords } = letter;
  return {
    ...(envelope === undefined ? {} : { from: envelope.from, to: [...[envelope.to].flat()] }),
    subject,
    date,
    messageId: messageIdOf(id),
    text,
    html,
    textEncoding: 'quoted-printable',
    baseBoundary: digestOf(id),
    headers: {
      'Archived-At': `<${link}>`,
      Keywords: keywords.join(', '),
      'X-Entry-ID': id,
    },
  };
}

/** A message in its bytes (RFC 5322). */
export async function writeMessage(message: MailComposerOptions): Promise<Buffer> {
  const node = new MailComposer(message).compile();
  return node.build();
}

/** A Message-ID (RFC 5322, section 3.6.4) that is the same whenever the entry is sent. */
export function messageIdOf(id: string): string {
  const path = id.slice(id.indexOf(',') + 1).replace(':', '/');
  return `<${encodeURIComponent(path).replaceAll(/['()]/g, '_').replaceAll('%2F', '/')}@${site.tagAuthority}>`;
}

/** How many bytes a letter has as a message, without its head: what is not ASCII counts three for each byte. */
export function messageSize({ html, text }: Pick<Letter, 'html' | 'text'>): number {
  return encodedSize(html) + encodedSize(text) + HEAD_BYTES;
}

/** The bytes of a text in quoted-printable (RFC 2045, section 6.7). */
function encodedSize(text: string): number {
  const bytes = Buffer.from(text);
  let size = 0;
  for (const byte of bytes) size += byte === 61 || byte > 126 ? 3 : 1;
  // Each line of at most 76 characters ends with a mark and a line break; a line may end before a code of three.
  return size + Math.ceil(size / 70) * 3 + (text.split('\n').length - 1);
}

/** More than the headers and the boundaries of a message take. */
const HEAD_BYTES = 3_000;

function digestOf(id: string): string {
  return hash('sha256', id, 'hex').slice(0, 32);
}
