import { defineConfig } from 'vitest/config';
export default defineConfig({ test: { include: ['tests/{site,browser}/*.test.ts'], testTimeout: 120000, hookTimeout: 60000, fileParallelism: false } });
