import { defineConfig } from 'vitest/config';

/** `unit` is pure logic, in milliseconds; `site` and `browser` look at real builds, which `build-sites.ts` makes first. */
export default defineConfig({
  test: {
    projects: [
      {
        test: { name: 'unit', testTimeout: 30_000, include: ['tests/*.test.ts', 'tests/unit/**/*.test.ts'] },
      },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/*.test.ts'],
          globalSetup: 'tests/site/build-sites.ts',
          setupFiles: ['tests/site/stop-builds.ts'],
          testTimeout: 60_000,
          hookTimeout: 60_000,
          fileParallelism: false,
        },
      },
    ],
  },
});
