/** `npm run send`: sends what is new by e-mail, once. */
import { isoDay } from '../content/dates.ts';
import { buildDate } from '../library/load/build-date.ts';
import { listDue, listsOf } from '../outputs/letters/plan.ts';
import { writeLetter } from '../outputs/letters/letter.ts';
import { selectPieces } from '../outputs/letters/select.ts';
import { sendAll, type Due } from '../outputs/letters/send.ts';
import { senderOf } from '../outputs/letters/sender.ts';
import { SERVICES } from '../outputs/letters/services/index.ts';
import { sendMessage } from '../outputs/letters/services/smtp.ts';
import { mailing, site, type Mailing } from '../site.ts';
import { readArguments, refuse } from './support/arguments.ts';
import { openLetters } from './support/letter-sources.ts';
import { openSent, recordSent } from './support/sent-file.ts';

const HELP = `npm run send [-- --really] [-- --service <name>]
npm run send -- --test you@example.org [name]

Says what would be sent: every piece that is public, younger than a fortnight, and not in sent.txt in the content
folder. With --really, sends each as a letter, once, and records it in sent.txt. Commit that file.

  --really           sends
  --service <name>   buttondown, listmonk or smtp, instead of the one in src/site.ts
  --test <address>   sends the newest letter, or the one that is named, to one address, by the server in SMTP_URL, and
                     records nothing

Keys are in the environment: BUTTONDOWN_API_KEY; LISTMONK_API_USER and LISTMONK_API_TOKEN; SMTP_URL, with LIST_ADDRESS
where another list than that of src/site.ts gets the letters.
`;

const { values, positionals } = readArguments(
  HELP,
  {
    really: { type: 'boolean', default: false },
    service: { type: 'string' },
    test: { type: 'string' },
  },
  1,
);

try {
  if (values.test !== undefined) await sendTest(values.test, positionals);
  else if (positionals.length > 0)
    refuse('A name goes with --test: without it, npm run send sends what is new.');
  else await sendNew(serviceOf(values.service ?? mailing.service), values.really);
} catch (error) {
  console.error(error instanceof Error ? error.message : String(error));
  process.exitCode = 1;
}

/** One letter to one address, by SMTP. */
async function sendTest(to: string, names: readonly string[]): Promise<void> {
  if (!/^[^\s@<>,]+@[^\s@<>,]+$/.test(to)) refuse(`--test is "${to}". Write one address, you@example.org.`);
  const sources = openLetters();
  const [piece] = names.length === 0 ? sources.library.pieces : selectPieces(sources.library.pieces, names);
  if (piece === undefined) return console.log('Nothing is published yet.');
  const letter = writeLetter(piece, sources);
  await sendMessage(letter, { to: [to], from: senderOf(), environment: process.env });
  console.log(`Sent to ${to}, and not recorded: ${letter.subject}`);
}

async function sendNew(service: NonNullable<Mailing['service']> | undefined, isReal: boolean): Promise<void> {
  if (service === undefined)
    return isReal
      ? refuse('No service is named in "mailing" in src/site.ts. Name one there, or add --service.')
      : console.log(
          'No service is named in "mailing" in src/site.ts, so nothing is ever sent. --service tries one.',
        );
  const now = buildDate();
  const lists = listsOf(service, mailing, process.env);
  const due = listDue(openLetters(), { now, sent: openSent().lines, lists });
  if (due.length === 0) return console.log('Nothing is to be sent: everything new is in sent.txt.');
  if (!isReal) return sayDue(due, service);
  ensureReal(now);
  await sendAll(due, SERVICES[service](mailing, process.env), (letter, outcome) => {
    recordSent({ id: letter.id, day: isoDay(now) });
    console.log(
      outcome === 'sent' ? `sent     ${letter.subject}` : `known    ${letter.subject} (${service} had it)`,
    );
  });
  console.log('\nRecorded in sent.txt. Commit it.');
}

function sayDue(due: readonly Due[], service: string): void {
  for (const { letter, lists } of due)
    console.log(`${letter.subject}\n    to ${lists.map(({ title }) => title).join(', ')}`);
  console.log(`\nNothing was sent. npm run send -- --really sends it by ${service}.`);
}

/** Refuses to send letters whose links would lead nowhere, or that come before their pieces. */
function ensureReal(now: Date): void {
  if (process.env['SITE_URL'] === undefined)
    refuse(
      `SITE_URL is not set: every link would lead to ${site.origin}. Set it to the address of the site.`,
    );
  if (now.getTime() > Date.now())
    refuse('BUILD_NOW lies in the future: a letter would come before its piece. Unset it.');
}

function serviceOf(name: string | undefined): NonNullable<Mailing['service']> | undefined {
  if (name === undefined || Object.hasOwn(SERVICES, name)) return name as Mailing['service'];
  return refuse(`--service is "${name}". The services are ${Object.keys(SERVICES).join(', ')}.`);
}
