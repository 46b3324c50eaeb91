import type { Span } from '../../types';
import { dayPeriods, stampFormats } from './data/stampFormats';
import { mapInSteps, type Steps } from '../../text/inSteps';
import type { Memory } from '../../text/memoPerLine';
import { lineHolding } from '../../text/lines';

const marks = '[\\u200e\\u200f\\u061c]?';
const space = '[ \\u00a0\\u2009\\u202f]{0,2}';
const parts: Readonly<Record<string, string>> = {
  day: '\\d{1,2}',
  month: '\\d{1,2}',
  year: '(?:\\d{4}|\\d{2})',
  hour: '\\d{1,2}',
  minute: '\\d{2}(?::\\d{2})?',
  dayPeriod: `(?:${dayPeriods.map(literal).join('|')})`,
};

/** One expression for the print stamps of every locale; the longest format is tried first. */
export const stampExpression = new RegExp(
  `(?<![\\d./:-])(?:${[...stampFormats]
    .sort((a, b) => b.length - a.length)
    .map(expression)
    .join('|')})(?![\\d/])`,
  'giu',
);

/** What stands between the numbers, to the letter but for the kind of space. */
function literal(text: string): string {
  return text.replace(/[\\^$.*+?()[\]{}|]/gu, '\\$&').replace(/ /gu, space);
}

/** A format as an expression. */
function expression(format: string): string {
  return format
    .split(/\{(\w+)\}/u)
    .map((piece, k) => (k % 2 === 0 ? literal(piece) : `${marks}${parts[piece] ?? ''}${marks}`))
    .join('');
}

/** A date with a time as browsers print it in a header or footer. */
export interface Stamp extends Span {
  /** What of it is the same on every page: the numbers. */
  readonly key: string;
}

/** The first number of a print stamp with what stands behind it, in whatever format. */
const joint = new RegExp(
  `\\d[\\u200e\\u200f\\u061c]?[${[
    ...new Set(stampFormats.map((format) => format.charAt(format.indexOf('}') + 1))),
  ]
    .map((character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`)
    .join('')}]`,
  'g',
);

/** Every print stamp of a text, in order. Linear. Few lines of a story have a number that is joined as in one. In steps. */
export function* findStamps(text: string, memory: Memory): Steps<readonly Stamp[]> {
  const joints = Array.from(text.matchAll(joint), ({ index }) => index);
  const read = memory.of(stampsIn);
  yield undefined;
  const found = yield* mapInSteps(linesWith(text, joints), ({ start: from, end }) =>
    read(text.slice(from, end)).map(({ start, end: to, key }) => ({
      start: from + start,
      end: from + to,
      key,
    })),
  );
  return found.flat();
}

/** The print stamps of a line; its offsets. */
function stampsIn(line: string): readonly Stamp[] {
  const out: Stamp[] = [];
  // hardly a line has one, and to copy the expression, as matchAll() does, is to make it anew
  if (line.search(stampExpression) < 0) return out;
  for (const match of line.matchAll(stampExpression)) {
    const numbersOf = match[0].match(/\d+/gu) ?? [];
    if (!plausible(numbersOf.map(Number))) continue;
    const key = numbersOf.map((part) => part.padStart(2, '0')).join(' ');
    out.push({ start: match.index, end: match.index + match[0].length, key });
  }
  return out;
}

/** The lines that hold some offsets, which are in order. A stamp never goes on in the next line. */
function linesWith(text: string, offsets: readonly number[]): readonly Span[] {
  const out: Span[] = [];
  let end = -1;
  for (const offset of offsets) {
    if (offset < end) continue;
    const line = lineHolding(text, offset);
    out.push(line);
    ({ end } = line);
  }
  return out;
}

/** Whether the numbers can be a date and a time: 23/94/12 is not. */
function plausible(values: readonly number[]): boolean {
  // one number may be a year; of the others none is over 59, and at least three fit a month or an hour's clock
  return (
    values.filter((value) => value > 59).length <= 1 && values.filter((value) => value <= 24).length >= 2
  );
}
