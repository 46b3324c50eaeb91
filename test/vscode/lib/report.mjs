/** What the scripts here say at their end. How many tests passed `npm test` reads from the notes that the hosts make as they go. */

/**
 * Says what came of a run and ends the process accordingly. A run without a passed test has failed.
 * @param {{ vscode: string, passed: number, failed: number } | undefined} results undefined where the run gave none
 */
export function report(name, results) {
  const { vscode, passed, failed } = results ?? { vscode: 'unknown', passed: 0, failed: 1 };
  if (!results) console.error(`${name}: the tests gave no results`);
  else if (passed + failed === 0) console.error(`${name}: no test ran`);
  else console.log(`${name} (VS Code ${vscode}): ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
