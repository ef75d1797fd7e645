import { createTransport } from 'nodemailer';
import type { MailingList } from '../../../site.ts';
import type { Letter } from '../letter.ts';
import { messageOf } from '../message.ts';
import { senderOf } from '../sender.ts';
import { requireSetting, type Environment, type OpenService } from './service.ts';

/**
 * One message to each announcement list (Mailman, Sympa, Google Groups), which knows its readers; we do not. Its
 * Message-ID comes from the id of the letter, so that a list which gets it twice knows it.
 */
export const openSmtp: OpenService = (mailing, environment) => {
  requireSetting(environment, 'SMTP_URL', SMTP_URL_IS);
  return {
    name: 'SMTP',
    send: async (letter, lists) => {
      await sendMessage(letter, {
        to: addressesOf(lists, environment),
        from: senderOf(mailing),
        environment,
      });
      return 'sent';
    },
  };
};

/** Sends a letter to some addresses by the server that `SMTP_URL` names. */
export async function sendMessage(
  letter: Letter,
  { to, from, environment }: { to: readonly string[]; from: string; environment: Environment },
): Promise<void> {
  const url = requireSetting(environment, 'SMTP_URL', SMTP_URL_IS);
  if (!/^smtps?:\/\//.test(url) || !URL.canParse(url))
    throw new Error(`SMTP_URL is no address: ${SMTP_URL_IS}.`);
  const transport = createTransport(url);
  try {
    await transport.sendMail(messageOf(letter, { from, to }));
  } catch (error) {
    // The address holds the password, and is not shown.
    throw new Error(
      `The mail server ${new URL(url).host} did not take the message: ${(error as Error).message}`,
    );
  } finally {
    transport.close();
  }
}

const SMTP_URL_IS = 'write the server like smtps://user:password@mail.example.org';

function addressesOf(lists: readonly MailingList[], { LIST_ADDRESS }: Environment): string[] {
  if (LIST_ADDRESS !== undefined && LIST_ADDRESS !== '') return [LIST_ADDRESS];
  return [...new Set(lists.map(({ id }) => id))];
}
