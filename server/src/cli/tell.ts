import type { Cleaning } from '../article/cleaning/clean';
import { counted, labelOf, OutputClosed, print } from './output';

/** Which of the articles of a file is meant, from 1. */
export interface Part {
  readonly number: number;
  readonly count: number;
}

/** A line of what was done. Files are written whether anybody reads that or not. */
export async function tell(
  file: string,
  { repaired }: Cleaning,
  target?: string,
  part?: Part,
): Promise<void> {
  const which = part === undefined || part.count === 1 ? '' : `record ${part.number} of ${part.count}, `;
  const done = repaired === 0 ? 'nothing to clean' : counted(repaired, 'repair');
  const where = target === undefined ? '' : `, written to ${labelOf(target)}`;
  try {
    await print(`${labelOf(file)}: ${which}${done}${where}\n`);
  } catch (error) {
    if (!(error instanceof OutputClosed) || error.what !== undefined) throw error;
  }
}
