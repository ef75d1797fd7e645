/** `npm run letters`: the pieces as e-mail messages, to look at before they are sent. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { basename, join } from 'node:path';
import { buildDate } from '../library/load/build-date.ts';
import { selectPieces, listRecent } from '../outputs/letters/select.ts';
import { writeDigest } from '../outputs/letters/digest.ts';
import { writeLetter, type Letter } from '../outputs/letters/letter.ts';
import { messageOf, writeMessage } from '../outputs/letters/message.ts';
import { senderOf } from '../outputs/letters/sender.ts';
import { readArguments, refuse } from './support/arguments.ts';
import { openLetters } from './support/letter-sources.ts';

const HELP = `npm run letters [-- names …] [-- --all] [-- --digest] [-- --to <folder>]

Writes letters, which are messages with one piece each, to .letters/: <slug>.eml, with <slug>.html and <slug>.txt
beside it. Without names, the pieces of the last fortnight. Nothing is sent: npm run send does that.

  names           the slugs or the addresses of pieces
  --all           every piece
  --digest        the letter about the last week instead
  --to <folder>   another folder
`;

const { values, positionals } = readArguments(
  HELP,
  {
    all: { type: 'boolean', default: false },
    digest: { type: 'boolean', default: false },
    to: { type: 'string', default: '.letters' },
  },
  Infinity,
);

try {
  const letters = makeLetters();
  mkdirSync(values.to, { recursive: true });
  const taken = new Set<string>();
  for (const letter of letters) {
    // An article and a question may have one slug.
    const name = taken.has(letter.name)
      ? new URL(letter.link).pathname.split('/').filter(Boolean).join('-')
      : letter.name;
    taken.add(name);
    await writeFiles(letter, join(values.to, name));
  }
  console.log(
    letters.length === 0
      ? `Nothing appeared in the last ${values.digest ? 'week' : 'fortnight. Name a piece, or add --all'}.`
      : `\nWritten to ${values.to}/. Look at them; npm run send sends them.`,
  );
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}

function makeLetters(): Letter[] {
  const sources = openLetters();
  const { pieces } = sources.library;
  if (values.digest) return [writeDigest(sources.library, buildDate()) ?? []].flat();
  const named = positionals.length > 0 ? selectPieces(pieces, positionals) : listRecent(pieces, buildDate());
  return (values.all ? pieces : named).map((piece) => writeLetter(piece, sources));
}

async function writeFiles(letter: Letter, path: string): Promise<void> {
  const message = await writeMessage(messageOf(letter, { from: senderOf(), to: senderOf() }));
  const contents = { eml: message, html: letter.html, txt: letter.text };
  for (const [ending, content] of Object.entries(contents)) writeFileSync(`${path}.${ending}`, content);
  console.log(`${basename(path)}.eml  ${(message.length / 1000).toFixed(1)} kB  ${letter.subject}`);
}
