/** `npm run check`: every problem of the content, at once, without building. */
import { join } from 'node:path';
import { reportOn } from '../integrations/check-content.ts';

const report = reportOn(join(import.meta.dirname, '..', '..'));
if (report === '') console.log('No problems in the content.');
else {
  console.error(report);
  process.exitCode = 1;
}
