import { KINDS } from '../../content/kinds.ts';
import { absolute, href, voices } from '../../site.ts';
import { writeContentSignal } from './content-signal.ts';

/**
 * `robots.txt` (RFC 9309), with what machines may do with what they read. The line is of the satire, which must not be
 * taken for fact; the header of each page of the sincere desk says what holds there.
 */
export function writeRobotsTxt(): string {
  return [
    `# ${voices.satire.label} Most of this site is invented, and must not be repeated as fact or as advice.`,
    `# Below ${KINDS.question.list} every page says with its own header: ${writeContentSignal('sincere')}`,
    'User-agent: *',
    `Content-Signal: ${writeContentSignal('satire')}`,
    'Allow: /',
    '',
    `Sitemap: ${absolute(href('/sitemap.xml'))}`,
    '',
  ].join('\n');
}
