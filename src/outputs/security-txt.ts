import { absolute, href, security, site } from '../site.ts';

/**
 * `security.txt` (RFC 9116): where somebody reports that the site is not safe. It holds for half a year from the day of
 * the build, so that a site that nobody builds any more does not promise that somebody listens.
 */
export function writeSecurityTxt(now: Date): string {
  const expires = new Date(now);
  expires.setUTCHours(0, 0, 0, 0);
  expires.setUTCDate(expires.getUTCDate() + 182);
  return [
    `Contact: ${security.contact ?? absolute(href('/corrections/'))}`,
    `Expires: ${expires.toISOString().replace('.000Z', 'Z')}`,
    `Preferred-Languages: ${site.locale.slice(0, 2)}`,
    `Canonical: ${absolute(href('/.well-known/security.txt'))}`,
    '',
  ].join('\n');
}
