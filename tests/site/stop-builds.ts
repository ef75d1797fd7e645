import { afterEach } from 'vitest';
import { running } from './build-sites.ts';

// A test that timed out does not leave a build behind, which would slow down or break the tests after it.
afterEach(() => {
  for (const child of running) child.kill('SIGKILL');
});
