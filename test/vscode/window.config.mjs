/** The tests that use a window of VS Code. Not named after Vitest: editors would start it with every other test. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { vitestLimits } from '../../.config/limits.mjs';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.mjs', 'journeys/*.test.mjs'],
    // two windows at once would be slow on two cores
    fileParallelism: false,
    setupFiles: ['../../.config/vitestSetup.mjs'],
    ...vitestLimits,
    // each step goes on from where the last one left the window
    bail: 1,
  },
});
