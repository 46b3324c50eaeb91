/** The time that articles are of, cut into years, months or days. */
import type { Timeline } from './summaryTypes';

/** Lengths of the forms of ISO that name a year, a month and a day. */
const lengths = { year: 4, month: 7, day: 10 } as const;
/** So many days or months are still told apart at a glance; more are told by the longer unit. */
const most = { day: 45, month: 48 };
/** No more years are drawn, empty ones among them. */
const mostYears = 200;
const monthsOfYear = 12;
const millisecondsOfDay = 86_400_000;

type Unit = Timeline['unit'];

/** The unit in which some dates are best told. `dates` in any order, each "2024", "2024-03" or "2024-03-05". */
export function unitFor(dates: readonly string[]): Unit {
  const sorted = [...dates].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return 'year';
  const closest = Math.max(...lengthsOf(dates));
  if (closest === lengths.year) return 'year';
  const months = monthOf(last) - monthOf(first);
  if (closest === lengths.day && dayOf(last) - dayOf(first) < most.day) return 'day';
  return months < most.month ? 'month' : 'year';
}

function lengthsOf(dates: readonly string[]): ReadonlySet<number> {
  return new Set(dates.map(({ length }) => length));
}

function monthOf(iso: string): number {
  return Number(iso.slice(0, 4)) * monthsOfYear + Number(iso.slice(5, 7) || '1') - 1;
}

function dayOf(iso: string): number {
  return Date.parse(`${iso}${'-01-01'.slice(iso.length - lengths.year)}`) / millisecondsOfDay;
}

/** The bucket of a date; undefined where it is not told so closely. */
export function bucketOf(iso: string, unit: Unit): string | undefined {
  return iso.length >= lengths[unit] ? iso.slice(0, lengths[unit]) : undefined;
}

/** All buckets from the first to the last of some, empty ones too; only those given where they would be too many. */
export function bucketsBetween(given: readonly string[], unit: Unit): readonly string[] {
  const sorted = [...new Set(given)].sort();
  const [first, last] = [sorted[0], sorted.at(-1)];
  if (first === undefined || last === undefined) return [];
  const [from, to] =
    unit === 'year'
      ? [Number(first), Number(last)]
      : unit === 'month'
        ? [monthOf(first), monthOf(last)]
        : [dayOf(first), dayOf(last)];
  if (to - from >= mostYears) return sorted;
  return Array.from({ length: to - from + 1 }, (_, k) => named(from + k, unit));
}

function named(number: number, unit: Unit): string {
  if (unit === 'year') return String(number);
  if (unit === 'day') return new Date(number * millisecondsOfDay).toISOString().slice(0, lengths.day);
  const month = String((number % monthsOfYear) + 1).padStart(2, '0');
  return `${String(Math.floor(number / monthsOfYear))}-${month}`;
}
