import { readCopy } from '../article/analyze';
import { clean as cleanCopy, type Cleaning } from '../article/cleaning/clean';
import { lastAtMost } from '../article/text/lastAtMost';
import type { SpanRecord } from '../export/records';
import { cleanOptionsFor, isCleaned, isSpan, textFor, type CleanOptions } from './options';
import { givenText } from './text';

/** A change that cleaning made: what stood in the original from `start` to `end` is `text` in the cleaned text. */
export interface RepairRecord extends SpanRecord {
  /** What stands there now; empty where something was only taken out. */
  readonly text: string;
  /** Where it stands in the cleaned text. */
  readonly at: number;
  /** Ids of the rules of the noise that it took out, in the order of the text. */
  readonly rules: readonly string[];
}

/** A piece of noise that cleaning left, as its repair would change words. */
export interface LeftRecord extends SpanRecord {
  /** Id of its noise rule. */
  readonly rule: string;
  /** The original's text from `start` to `end`. */
  readonly text: string;
  /** Whose words would change: those of a quotation, or others of the story. */
  readonly doubt: 'quotation' | 'story';
}

/** A cleaned article: plain data. */
export interface Cleaned {
  /** Without noise. A byte order mark at the start of the original stays. */
  readonly text: string;
  /** What was changed, in the order of the text, not overlapping. Offsets are those of the original, but for `at`. */
  readonly repairs: readonly RepairRecord[];
  /** What was to be taken out and stays, in the order of the text. Offsets are those of the original. */
  readonly left: readonly LeftRecord[];
}

/**
 * Takes out what printing, copying and converting left in an article, without changing a word that anybody said. The articles of
 * an archive's export stay one text. To clean what was cleaned changes nothing.
 * @throws {TypeError} where the text is no string, or an option is none or takes something else; its message says what to change
 */
export function clean(text: string, options?: CleanOptions): Cleaned {
  const given = givenText(textFor('clean()', 'an article', text));
  const { options: reading, level } = cleanOptionsFor('clean()', options);
  const cleaning = cleanCopy(readCopy(given.text, reading).copy, level);
  const before = given.before.length;
  return {
    text: given.before + cleaning.text,
    repairs: repairRecords(cleaning, before),
    left: cleaning.left.map(({ artifact: { rule, span }, doubt }) => ({
      rule,
      start: span.start + before,
      end: span.end + before,
      text: given.text.slice(span.start, span.end),
      doubt,
    })),
  };
}

function repairRecords({ repairs }: Cleaning, before: number): readonly RepairRecord[] {
  // how much longer the cleaned text is than the original up to here: below zero nearly always
  let longer = 0;
  return repairs.map(({ edit: { span, text }, artifacts }) => {
    const at = span.start + before + longer;
    longer += text.length - (span.end - span.start);
    return {
      start: span.start + before,
      end: span.end + before,
      text,
      at,
      rules: artifacts.map(({ rule }) => rule),
    };
  });
}

/**
 * Where a stretch of the cleaned text stands in the original: from its first character to its last, with all that was taken out between
 * them. Of an empty stretch it is the place before the next character; of one inside of a replacement, all that was replaced.
 * @param cleaned what `clean` gave
 * @param span offsets in `cleaned.text`, in UTF-16 code units, half-open
 * @throws {TypeError} where it is no stretch
 * @throws {RangeError} where it does not lie in the text
 */
export function toOriginal(cleaned: Pick<Cleaned, 'text' | 'repairs'>, span: SpanRecord): SpanRecord {
  if (!isCleaned(cleaned) || !isSpan(span))
    throw new TypeError('toOriginal() takes what clean() gave, and a stretch of its text: { start, end }.');
  const { start, end } = span;
  const lies = Number.isInteger(start) && Number.isInteger(end) && 0 <= start && start <= end;
  if (!lies || end > cleaned.text.length)
    throw new RangeError(
      `toOriginal() takes a stretch of the cleaned text, which ends at ${cleaned.text.length}, and was given ${start} to ${end}.`,
    );
  const first = placeOf(cleaned.repairs, start);
  return { start: first.start, end: start === end ? first.start : placeOf(cleaned.repairs, end - 1).end };
}

/** Where a character of the cleaned text stands in the original, or what it was put in for. */
function placeOf(repairs: readonly RepairRecord[], offset: number): SpanRecord {
  const last = repairs[lastAtMost(repairs.length, (k) => repairs[k]?.at ?? 0, offset)];
  if (last === undefined) return { start: offset, end: offset + 1 };
  const behind = offset - last.at - last.text.length;
  return behind < 0
    ? { start: last.start, end: last.end }
    : { start: last.end + behind, end: last.end + behind + 1 };
}
