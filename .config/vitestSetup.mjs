/** Runs in Vitest's workers before each file of tests: says what is drawn, and notes what begins and ends, for .config/progress.mjs. */
import fc from 'fast-check';
import { afterAll, beforeEach, expect } from 'vitest';
import { relative } from 'node:path';
import { seed, tries } from './draws.mjs';
import { note } from './progress.mjs';

const path = expect.getState().testPath ?? '';
const file = { id: path, name: relative(process.cwd(), path) };

/** As fast-check has it where a test names no number of its own. */
const usualRuns = 100;
fc.configureGlobal({ seed, numRuns: tries(usualRuns) });

note({ ...file, state: 'began' });
afterAll(() => note({ ...file, state: 'left' }));

beforeEach(({ task, onTestFinished }) => {
  const test = { id: task.id, name: `${file.name} > ${task.fullTestName}` };
  note({ ...test, state: 'began' });
  // .config/vitestReporter.mjs has the last word, a moment later: a worker that hangs in its next test cannot send it
  onTestFinished(() => note({ ...test, state: task.result?.state === 'fail' ? 'failed' : 'passed' }));
});
