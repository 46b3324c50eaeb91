/** What `check` finds, and how it is told. */
import type { Applicability, Copy, Span } from '../article/types';
import { labelOf, oneLine } from './output';
import { positionsIn } from './positions';

/** Something that a user should look at. */
export interface Finding {
  /** Id of the noise rule, or the code of the problem. */
  readonly rule: string;
  readonly span: Span;
  /** One or two plain sentences. */
  readonly message: string;
  /** Absent where nothing can be repaired. */
  readonly applicability?: Applicability;
}

/** Said of what no repair is known for. */
const onlyShown = 'Only shown, as clean has no repair for it.';

/** Noise, also what is only shown, and problems; in the order of the text. */
export function findingsIn(copy: Copy, titleOf: (rule: string) => string): readonly Finding[] {
  const noise = copy.artifacts.map(({ rule, span, evidence, applicability }) => ({
    rule,
    span,
    message:
      `${sentence(titleOf(rule))} ${sentence(evidence)} ${applicability === 'display' ? onlyShown : ''}`.trim(),
    applicability,
  }));
  const problems = copy.problems.map(({ code, span, message }) => ({ rule: code, span, message }));
  return [...noise, ...problems].sort((a, b) => a.span.start - b.span.start);
}

/** A line for each, to be read. */
export function findingListing(file: string, text: string, findings: readonly Finding[]): string {
  const positions = positionsIn(text);
  return findings
    .map(({ rule, span, message }) => {
      const at = positions(firstVisible(text, span));
      return `${labelOf(file)}:${at} ${oneLine(message)} [${rule}]\n`;
    })
    .join('');
}

/** A finding for programs: offsets of the file in UTF-16 code units, lines and columns from 1. */
export interface FindingRecord extends Span {
  readonly rule: string;
  readonly line: number;
  readonly column: number;
  readonly message: string;
  readonly applicability: Applicability | null;
}

/** Findings for programs. `before`: code units of the file that stand before the text. */
export function findingRecord(
  text: string,
  before: number,
  findings: readonly Finding[],
): readonly FindingRecord[] {
  const positions = positionsIn(text);
  return findings.map(({ rule, span, message, applicability }) => {
    const [line = 1, column = 1] = positions(firstVisible(text, span)).split(':').map(Number);
    return {
      rule,
      start: span.start + before,
      end: span.end + before,
      line,
      column,
      message,
      applicability: applicability ?? null,
    };
  });
}

function sentence(text: string): string {
  return text === '' || /[.!?]$/u.test(text) ? text : `${text}.`;
}

/** A span may begin with the line break before what is seen. */
function firstVisible(text: string, { start, end }: Span): number {
  const run = text.slice(start, end);
  const blank = run.length - run.trimStart().length;
  return blank === run.length ? start : start + blank;
}
