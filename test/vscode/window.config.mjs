/** The tests that use a window of VS Code. Not named after Vitest: editors would start it with every other test. */
import { defineConfig } from 'vitest/config';

export default defineConfig({
  test: {
    root: new URL('.', import.meta.url).pathname,
    include: ['*.test.mjs'],
    // two windows at once would be slow on two cores
    fileParallelism: false,
    testTimeout: 120_000,
    hookTimeout: 180_000,
    // each step goes on from where the last one left the window
    bail: 1,
  },
});
