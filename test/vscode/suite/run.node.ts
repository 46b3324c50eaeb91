import { writeFile } from 'node:fs/promises';
import { note } from '../../../.config/progress.mjs';
import { runAll } from './run';

/** Called by the Node extension host; the results go into the file that COPYDESK_RESULTS names. */
export function run(): Promise<void> {
  return runAll(note, async (results) => {
    const file = process.env['COPYDESK_RESULTS'];
    if (file === undefined) throw new Error('COPYDESK_RESULTS does not name a file for the results');
    await writeFile(file, JSON.stringify(results));
  });
}
