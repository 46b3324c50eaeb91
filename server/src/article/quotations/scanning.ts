/** What the scans of double and of single marks do alike: to end a quotation, and to begin the next one. */

import type { Marked } from './marks';
import type { OpenMark } from './unclosed';
import { readEnd, unclosed } from './unclosed';

/** A scan of one paragraph, mark by mark; `Mark` is one that may be open. */
export interface Scanning<Mark extends OpenMark> {
  readonly text: string;
  /** What is found so far. */
  readonly marked: Marked[];
  open: Mark | undefined;
  /** How many marks are open inside the open one. */
  depth: number;
  /** Whether the open one goes on with the one before. */
  continues: boolean;
}

/** Ends what is open with its mark; `end` is behind that. */
export function close<Mark extends OpenMark>(scan: Scanning<Mark>, { start }: Mark, end: number): void {
  scan.marked.push(withContinues(scan, { start, end, closed: true }));
  scan.open = undefined;
  scan.continues = false;
}

/** Ends what is open without its mark, and opens another quotation: the next paragraph of it, where no tag ends it. */
export function reopen<Mark extends OpenMark>(scan: Scanning<Mark>, open: Mark, next: Mark): void {
  const ended = unclosed(scan.text, open, next.start);
  scan.marked.push(withContinues(scan, ended));
  scan.continues = ended.end === readEnd(scan.text, next.start);
  scan.open = next;
  scan.depth = 0;
}

/** What is marked, with whether it goes on with the quotation before. */
export const withContinues = <Mark extends OpenMark>(
  { continues }: Scanning<Mark>,
  marked: Marked,
): Marked => (continues ? { ...marked, continues } : marked);
