/**
 * How far the tests of a stage have come, written as it happens: a line of JSON when a test or a file of tests begins and
 * another when it ends, in the file that COPYDESK_PROGRESS names. So a run that is cut can say what it was at.
 */
import { appendFileSync } from 'node:fs';

/** The name of the environment's variable that names the file. */
export const progressVariable = 'COPYDESK_PROGRESS';

/**
 * Writes a line; does nothing where nobody wants to know. At once, so that nothing is lost when the process hangs.
 * @param {{ id: string, name?: string, state: 'began' | 'passed' | 'failed' | 'skipped' | 'left' }} event
 *   `id` tells tests of one name apart; `left` is the end of a file of tests, which counts for nothing
 * @param {string | undefined} file
 */
export function note(event, file = process.env[progressVariable]) {
  if (file) appendFileSync(file, `${JSON.stringify(event)}\n`);
}

/**
 * Reads what was written. Where a test is told of twice, the later word holds.
 * @param {string} text
 * @returns {{ passed: number, failed: number, skipped: number, failing: string[], leftOut: string[], running: string[] }} the
 *   last three are names: of what failed, of what was skipped, and of what began and did not end; a file is left out of
 *   `running` while one of its tests is among them
 */
export function readProgress(text) {
  const states = new Map();
  const names = new Map();
  for (const { id, name, state } of text.split('\n').flatMap(parsed)) {
    states.set(id, state);
    if (name !== undefined) names.set(id, name);
  }
  const idsThatAre = (wanted) => [...states].filter(([, state]) => state === wanted).map(([id]) => id);
  const namesOf = (ids) => ids.map((id) => names.get(id) ?? id);
  const begun = namesOf(idsThatAre('began'));
  const failed = idsThatAre('failed');
  const skipped = idsThatAre('skipped');
  return {
    passed: idsThatAre('passed').length,
    failed: failed.length,
    skipped: skipped.length,
    failing: namesOf(failed),
    leftOut: namesOf(skipped),
    running: begun.filter((name) => !begun.some((other) => other.startsWith(`${name} > `))),
  };
}

/** The event of a line; none where the line was cut short. */
function parsed(line) {
  try {
    return [JSON.parse(line)];
  } catch {
    return [];
  }
}
