import type { Mailing, MailingList } from '../../../site.ts';
import type { Letter } from '../letter.ts';

/** A way out: what takes a letter and brings it to the readers of some lists. */
export interface Service {
  /** What messages call it. */
  name: string;
  /**
   * Sends a letter once, however often it is asked to: the id of the letter is the key.
   * @returns `known` where the service has had it already
   * @throws Error in one sentence when the service does not take it
   */
  send: (letter: Letter, lists: readonly MailingList[]) => Promise<'sent' | 'known'>;
}

/** The settings of the environment. Keys and passwords are only here. */
export type Environment = Readonly<Record<string, string | undefined>>;

/** @throws Error in one sentence when a setting is missing. */
export type OpenService = (mailing: Mailing, environment: Environment) => Service;

/**
 * A setting of the environment that a service cannot do without.
 * @throws Error that names it.
 */
export function requireSetting(environment: Environment, name: string, what: string): string {
  const value = environment[name];
  if (value === undefined || value === '') throw new Error(`${name} is not set: ${what}.`);
  return value;
}

/** What a service answered. */
export interface Answer {
  status: number;
  body: unknown;
}

/**
 * Asks a service, in JSON.
 * @throws Error in one sentence when it cannot be reached
 */
export async function ask(name: string, url: string, options: RequestOptions): Promise<Answer> {
  const { method = 'GET', headers, body } = options;
  try {
    const response = await fetch(url, {
      method,
      headers: { Accept: 'application/json', 'Content-Type': 'application/json', ...headers },
      ...(body === undefined ? {} : { body: JSON.stringify(body) }),
      signal: AbortSignal.timeout(60_000),
    });
    return { status: response.status, body: readJson(await response.text()) };
  } catch (error) {
    const cause = (error as { cause?: Error }).cause ?? (error as Error);
    throw new Error(`${name} cannot be reached at ${new URL(url).origin}: ${cause.message}.`);
  }
}

interface RequestOptions {
  method?: 'GET' | 'POST' | 'PUT';
  headers: Record<string, string>;
  body?: unknown;
}

/** What is to be said of an answer that is a refusal. */
export function refusal(name: string, { status, body }: Answer): Error {
  const { detail, message } = (body ?? {}) as { detail?: unknown; message?: unknown };
  const says = detail ?? message ?? body;
  return new Error(`${name} answered ${status}: ${typeof says === 'string' ? says : JSON.stringify(says)}`);
}

function readJson(text: string): unknown {
  try {
    return JSON.parse(text);
  } catch {
    return text.slice(0, 200);
  }
}
