/** How the scripts here tell `npm test` what came of them: a file of counts, named by COPYDESK_REPORT. */
import { writeFile } from 'node:fs/promises';

/**
 * Says what came of a run and ends the process accordingly. A run without a passed test has failed.
 * @param {{ vscode: string, passed: number, failed: number } | undefined} results undefined where the run gave none
 */
export async function report(name, results) {
  const { vscode, passed, failed } = results ?? { vscode: 'unknown', passed: 0, failed: 1 };
  if (process.env.COPYDESK_REPORT)
    await writeFile(process.env.COPYDESK_REPORT, JSON.stringify({ passed, failed }));
  if (!results) console.error(`${name}: the tests gave no results`);
  else if (passed + failed === 0) console.error(`${name}: no test ran`);
  else console.log(`${name} (VS Code ${vscode}): ${passed} passed, ${failed} failed`);
  if (failed > 0 || passed === 0) process.exitCode = 1;
}
