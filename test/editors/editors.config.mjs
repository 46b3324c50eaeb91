/** The tests in other editors. Not named after Vitest: editors would start it with every other test. */
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { vitestLimits } from '../../.config/limits.mjs';

export default defineConfig({
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['*.test.mjs'],
    // each starts an editor and a server with a language model
    fileParallelism: false,
    setupFiles: ['../../.config/vitestSetup.mjs'],
    ...vitestLimits,
  },
});
