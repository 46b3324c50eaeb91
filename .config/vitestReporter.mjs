/** A reporter for Vitest that notes how each test ended, those too that were left out, for .config/progress.mjs. */
import { note } from './progress.mjs';

export default class ProgressReporter {
  onTestCaseResult(test) {
    const { state } = test.result();
    if (state !== 'pending')
      note({ id: test.id, name: `${test.module.relativeModuleId} > ${test.fullName}`, state });
  }
}
