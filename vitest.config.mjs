/**
 * The tests that need no editor. It stands here because editors look for it at the root; the tests in a real VS Code have
 * test/vscode/window.config.mjs, whose name keeps editors from starting them.
 */
import { availableParallelism } from 'node:os';
import { fileURLToPath } from 'node:url';
import { defineConfig } from 'vitest/config';
import { binaryFiles } from './.config/binary.mjs';
import { vitestLimits } from './.config/limits.mjs';

export default defineConfig({
  plugins: [binaryFiles],
  test: {
    root: fileURLToPath(new URL('.', import.meta.url)),
    include: ['test/**/*.test.ts'],
    exclude: ['test/vscode/**', '**/node_modules/**'],
    // one core waits for nobody here, and no test changes what a module holds: each is loaded once, in half the time
    maxWorkers: availableParallelism(),
    isolate: false,
    // `npm test` notes how far it came
    setupFiles: ['.config/vitestSetup.mjs'],
    ...vitestLimits,
  },
});
