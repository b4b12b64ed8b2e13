import { defineConfig } from 'vitest/config';

/** Tests in a real browser against a real server process, one file at a time. */
export default defineConfig({
  test: {
    include: ['test/browser/**/*.test.ts'],
    globalSetup: ['test/browser/kit/buildClient.ts'],
    fileParallelism: false,
    // Only a net: a busy machine is slow, not wrong.
    testTimeout: 240_000,
    hookTimeout: 120_000,
    bail: 1,
  },
});
