/** `npm run check`: every problem of the content, at once, without building; and what is hidden when there is none. */
import { join } from 'node:path';
import { reportOn } from '../integrations/check-content.ts';

const { isGood, report } = reportOn(join(import.meta.dirname, '..', '..'));
if (isGood) console.log(report);
else {
  console.error(report);
  process.exitCode = 1;
}
