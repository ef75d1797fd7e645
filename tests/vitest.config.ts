import { defineConfig } from 'vitest/config';

/** What looks at real builds, which `build-sites.ts` makes first. One file at a time: each builds or draws with all that there is. */
const onSites = {
  globalSetup: 'tests/site/build-sites.ts',
  setupFiles: ['tests/site/stop-builds.ts'],
  testTimeout: 120_000,
  hookTimeout: 120_000,
  fileParallelism: false,
};

/** `unit` is pure logic, in milliseconds; `site` looks at what readers get, and `browser` at what only a browser shows. */
export default defineConfig({
  test: {
    projects: [
      {
        test: {
          name: 'unit',
          isolate: false,
          testTimeout: 30_000,
          include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'],
        },
      },
      { test: { ...onSites, name: 'site', include: ['tests/site/*.test.ts'] } },
      { test: { ...onSites, name: 'browser', include: ['tests/browser/*.test.ts'] } },
    ],
  },
});
