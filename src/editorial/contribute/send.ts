import { hostOf } from '../desk-web/host.ts';

/** The longest address that Git hosts and mail programs take. */
const MAX_ADDRESS = 8000;

/**
 * The page of a Git host on which a new file is begun, with the text in it where the host and the length allow that.
 * `isFilled` says whether it is.
 */
export function newFileAddress(
  repository: string,
  branch: string,
  path: string,
  text: string,
): { address: string; isFilled: boolean } {
  const { hostname } = new URL(repository);
  const base = repository.replace(/\/$/, '');
  const [name, value] = [encodeURIComponent(path), encodeURIComponent(text)];
  const host = hostOf(hostname);
  if (host === 'gitlab') return { address: `${base}/-/new/${branch}?file_name=${name}`, isFilled: false };
  if (host === 'gitea') return { address: `${base}/_new/${branch}/${path}`, isFilled: false };
  const plain = `${base}/new/${branch}?filename=${name}`;
  const filled = `${plain}&value=${value}`;
  return filled.length > MAX_ADDRESS
    ? { address: plain, isFilled: false }
    : { address: filled, isFilled: true };
}

/** An e-mail with the text in it, or without where it is too long for an address (RFC 6068). */
export function mailAddress(
  mailbox: string,
  subject: string,
  text: string,
): { address: string; isFilled: boolean } {
  const plain = `mailto:${mailbox}?subject=${encodeURIComponent(subject)}`;
  const filled = `${plain}&body=${encodeURIComponent(text.replaceAll('\n', '\r\n'))}`;
  return filled.length > MAX_ADDRESS
    ? { address: plain, isFilled: false }
    : { address: filled, isFilled: true };
}
