import { readHtml } from './from-html.ts';
import { DropList, type Letter } from './letter.ts';
import { readMarkdown } from './from-markdown.ts';

/** The largest letter that is read, in bytes. A novel has a million. */
const MAX_LETTER = 20_000_000;

const READERS: Record<string, (bytes: Uint8Array) => Letter | Promise<Letter>> = {
  '.docx': readDocument,
  '.html': (bytes) => readHtml(decode(bytes)),
  '.htm': (bytes) => readHtml(decode(bytes)),
  '.md': (bytes) => readMarkdown(decode(bytes)),
  '.markdown': (bytes) => readMarkdown(decode(bytes)),
  '.txt': (bytes) => readMarkdown(decode(bytes)),
  '.eml': readMail,
};

/**
 * Reads a letter by the ending of its name.
 * @throws Error in one sentence or two where it cannot be read, or holds no words
 */
export async function readLetter(name: string, bytes: Uint8Array): Promise<Letter> {
  const extension = /\.[^./\\]+$/.exec(name.toLowerCase())?.[0] ?? '';
  const read = READERS[extension];
  if (read === undefined)
    throw new Error(
      `${name} cannot be read. ${HINTS[extension] ?? `Save it as ${Object.keys(READERS).join(', ')}.`}`,
    );
  if (bytes.length > MAX_LETTER)
    throw new Error(
      `${name} has ${(bytes.length / 1e6).toFixed(0)} million bytes. Take the pictures out of it, and save it again.`,
    );
  const letter = await read(bytes);
  if (!/[\p{L}\p{N}]/u.test(letter.body)) throw new Error(`${name} holds no words.`);
  return letter;
}

const HINTS: Record<string, string> = {
  '.doc': 'It is of the old form of Word: open it there, and save it as .docx.',
  '.odt': 'Open it in LibreOffice, and save it as .docx.',
  '.pages': 'Export it from Pages as .docx.',
  '.pdf': 'A PDF keeps no paragraphs: ask for the document that it was made of.',
  '.rtf': 'Open it in a word processor, and save it as .docx.',
};

async function readDocument(bytes: Uint8Array): Promise<Letter> {
  const { default: mammoth } = await import('mammoth');
  const drops = new DropList();
  const result = await mammoth
    .convertToHtml(
      { buffer: Buffer.from(bytes) },
      {
        styleMap: [
          "p[style-name='Title'] => h1:fresh",
          "p[style-name='Quote'] => blockquote > p:fresh",
          'comment-reference => ',
        ],
      },
    )
    .catch(() => undefined);
  if (result === undefined)
    throw new Error(
      'The document cannot be opened: it is broken, protected by a password, or no .docx. Save it again.',
    );
  for (const { message } of result.messages) {
    const [, style] = /Unrecognised (?:paragraph|run) style: '?([^'(]+)/.exec(message) ?? [];
    drops.add(style === undefined ? message : `the style "${style.trim()}", whose text is kept`);
  }
  const letter = readHtml(result.value);
  return { ...letter, dropped: [...letter.dropped, ...drops.list()] };
}

async function readMail(bytes: Uint8Array): Promise<Letter> {
  const { default: PostalMime } = await import('postal-mime');
  const mail = await PostalMime.parse(bytes);
  const letter =
    mail.html === undefined ? readMarkdown(mail.text ?? '') : readHtml(withoutQuotation(mail.html));
  const dropped = [
    ...mail.attachments.map(({ filename }) => `the attachment ${filename ?? 'without a name'}`),
    ...(mail.from === undefined ? [] : ['the sender, whose address is nobody else’s to know']),
  ];
  const subject = mail.subject?.replace(/^(?:(?:re|fwd?|aw|wg):\s*)+/i, '');
  return { ...letter, title: letter.title ?? subject, dropped: [...letter.dropped, ...dropped] };
}

/** The letter without what it answers. */
function withoutQuotation(html: string): string {
  return html.replaceAll(/<blockquote[^>]*(?:type="cite"|class="gmail_quote")[\s\S]*?<\/blockquote>/gi, '');
}

/** UTF-8; with another beginning, what Windows writes. */
function decode(bytes: Uint8Array): string {
  if (bytes[0] === 0xff && bytes[1] === 0xfe) return new TextDecoder('utf-16le').decode(bytes);
  try {
    return new TextDecoder('utf-8', { fatal: true }).decode(bytes);
  } catch {
    return new TextDecoder('windows-1252').decode(bytes);
  }
}
