import { VOICES, type Voice } from '../../content/kinds.ts';
import { absolute } from '../../site.ts';

/** What is passed on. */
export interface Forwarded {
  title: string;
  /** One line of what it is. */
  line: string;
  /** Its address as `href` makes it, with its place on a page. */
  path: string;
  voice: Voice;
}

/** The same in each way in which it is passed on. Each has the voice's label. */
export interface Forwarding {
  /** The title with its label. */
  title: string;
  line: string;
  address: string;
  /** Title and label, line and address, as one sends them in a chat. */
  chat: string;
  /** A new e-mail. */
  mail: string;
}

/** A piece, or a part of one, as readers forward it. */
export function forward({ title, line, path, voice }: Forwarded): Forwarding {
  const labelled = VOICES[voice].title(title);
  const address = absolute(path);
  const query = new URLSearchParams({ subject: labelled, body: `${line}\n\n${address}\n` });
  return {
    title: labelled,
    line,
    address,
    chat: `${labelled}\n${line}\n${address}`,
    // An e-mail address has no plus for a space (RFC 6068, section 5).
    mail: `mailto:?${query.toString().replaceAll('+', '%20')}`,
  };
}
