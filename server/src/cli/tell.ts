import { counted, labelOf } from './output';

/** Which of the articles of a file is meant, from 1. */
export interface Part {
  readonly number: number;
  readonly count: number;
}

/** A line of what was done to a file, with its line break. */
export function tellLine(file: string, repaired: number, target?: string, part?: Part): string {
  const which = part === undefined || part.count === 1 ? '' : `record ${part.number} of ${part.count}, `;
  const done = repaired === 0 ? 'nothing to clean' : counted(repaired, 'repair');
  const where = target === undefined ? '' : `, written to ${labelOf(target)}`;
  return `${labelOf(file)}: ${which}${done}${where}\n`;
}
