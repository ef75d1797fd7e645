import { mailing, site } from '../../site.ts';

/** From whom the letters are: the sender that `site.ts` names, or one at the host of the site. */
export function senderOf({ from } = mailing): string {
  return from ?? `"${site.name}" <letters@${new URL(site.origin).hostname}>`;
}
