/** `npm run letters`: the pieces as e-mail messages, to look at before they are sent. */
import { mkdirSync, writeFileSync } from 'node:fs';
import { join } from 'node:path';
import { buildDate } from '../library/load/current.ts';
import { selectPieces, listRecent } from '../outputs/letters/select.ts';
import { writeLetter } from '../outputs/letters/letter.ts';
import { messageOf, writeMessage } from '../outputs/letters/message.ts';
import { senderOf } from '../outputs/letters/sender.ts';
import { readArguments, refuse } from './arguments.ts';
import { openLetters } from './letter-sources.ts';

const HELP = `npm run letters [-- names …] [-- --all] [-- --to <folder>]

Writes letters, which are messages with one piece each, to .letters/: <slug>.eml, with <slug>.html and <slug>.txt
beside it. Without names, the pieces of the last fortnight. Nothing is sent: npm run send does that.

  names           the slugs or the addresses of pieces
  --all           every piece
  --to <folder>   another folder
`;

const { values, positionals } = readArguments(
  HELP,
  { all: { type: 'boolean', default: false }, to: { type: 'string', default: '.letters' } },
  Infinity,
);

try {
  const sources = openLetters();
  const { pieces } = sources.library;
  const chosen = values.all
    ? pieces
    : positionals.length > 0
      ? selectPieces(pieces, positionals)
      : listRecent(pieces, buildDate());
  mkdirSync(values.to, { recursive: true });
  for (const piece of chosen) {
    const letter = await writeLetter(piece, sources);
    const message = await writeMessage(messageOf(letter, { from: senderOf(), to: senderOf() }));
    for (const [ending, content] of [
      ['eml', message],
      ['html', letter.html],
      ['txt', letter.text],
    ] as const)
      writeFileSync(join(values.to, `${letter.name}.${ending}`), content);
    console.log(`${letter.name}.eml  ${(message.length / 1000).toFixed(1)} kB  ${letter.subject}`);
  }
  console.log(
    chosen.length === 0
      ? 'Nothing appeared in the last fortnight. Name a piece, or add --all.'
      : `\nWritten to ${values.to}/. Look at them; npm run send sends them.`,
  );
} catch (error) {
  refuse(error instanceof Error ? error.message : String(error));
}
