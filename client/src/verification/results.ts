/** What the last comparison of each article found, as long as the window is open. What is kept for good lies in its sidecar. */
import type * as vscode from 'vscode';
import type { WireCheck, WireComparison, WireVerdict } from '../../../server/src/protocol';
import type { Source } from './read';

/** An article, compared. */
export interface Checked {
  readonly article: vscode.Uri;
  readonly version: number;
  readonly sources: readonly Pick<Source, 'uri' | 'name'>[];
  /** What it was compared with, in a word: the name of a file or a folder. */
  readonly against: string;
  /** "2026-11-28" */
  readonly date: string;
  readonly quotations: readonly WireComparison[];
}

/** The gravest first: in this order they are listed and counted. */
export const verdicts: readonly WireVerdict[] = ['altered', 'not-found', 'edited', 'verbatim'];

/** How many quotations have a verdict. */
export function countOf({ quotations }: Pick<Checked, 'quotations'>, verdict: WireVerdict): number {
  return quotations.filter((one) => one.verdict === verdict).length;
}

/** A day as it is kept: "2026-11-28", where the user is. */
export function dayOf(date: Date): string {
  const two = (number: number): string => String(number).padStart(2, '0');
  return `${date.getFullYear()}-${two(date.getMonth() + 1)}-${two(date.getDate())}`;
}

/** A comparison as it is kept; undefined of a quotation that has no place. */
export function checkOf(
  { ranges: [at], verdict, place }: WireComparison,
  { sources, date }: Pick<Checked, 'sources' | 'date'>,
  note?: string,
): WireCheck | undefined {
  const source = place && sources[place.source];
  if (at === undefined) return undefined;
  return {
    at,
    verdict,
    date,
    ...(place !== undefined &&
      source !== undefined && {
        place: { file: source.name, start: place.start, end: place.end, line: place.range.start.line + 1 },
      }),
    ...(note !== undefined && note !== '' && { note }),
  };
}
