import { defineConfig } from 'vitest/config';

/** `unit` is pure logic, in milliseconds; `site` and `browser` look at real builds, which `build-sites.ts` makes first. */
export default defineConfig({
  test: {
    // Whoever builds or drives a browser waits half of the time, and has a folder of its own.
    maxWorkers: 2,
    projects: [
      { test: { name: 'unit', testTimeout: 30_000, include: ['tests/*.test.ts', 'tests/{model,schemas,loaders,components,integrations,cli}/*.test.ts'] } },
      {
        test: {
          name: 'site',
          include: ['tests/{site,browser}/*.test.ts'],
          globalSetup: 'tests/site/build-sites.ts',
          testTimeout: 120_000,
          hookTimeout: 120_000,
        },
      },
    ],
  },
});
