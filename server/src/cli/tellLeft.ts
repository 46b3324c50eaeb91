import type { Cleaning } from '../article/cleaning/clean';
import { leftPieces } from '../wording/leftPieces';
import { complain, labelOf } from './output';

/** A line on standard error for each piece of noise that cleaning left for the words that it stands among. */
export function tellLeft(file: string, text: string, { left }: Cleaning): void {
  for (const piece of leftPieces(text, left)) complain(`${labelOf(file)}: ${piece}`);
}
