/** The tests with tools of data people. Not named after Vitest: editors would start it with every other test. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { vitestLimits } from '../../.config/limits.mjs';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.mjs'],
    // each starts Java
    fileParallelism: false,
    setupFiles: ['../../.config/vitestSetup.mjs'],
    ...vitestLimits,
  },
});
