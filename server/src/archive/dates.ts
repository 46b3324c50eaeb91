/** Dates as newspapers, archives and file names write them. One that can be read in two ways is not guessed. */

/** A date that was found in a text. `iso` is undefined where it can be read in two ways. */
export interface FoundDate {
  /** Offset in the text, in UTF-16 code units. */
  readonly start: number;
  readonly end: number;
  readonly written: string;
  readonly iso: string | undefined;
}

const months = ['jan', 'feb', 'mar', 'apr', 'may', 'jun', 'jul', 'aug', 'sep', 'oct', 'nov', 'dec'];
const month =
  '(?<month>jan(?:uary)?|feb(?:ruary)?|mar(?:ch)?|apr(?:il)?|may|june?|july?|aug(?:ust)?|sept?(?:ember)?|oct(?:ober)?|nov(?:ember)?|dec(?:ember)?)\\.?';
const day = '(?<day>\\d{1,2})(?:st|nd|rd|th)?\\.?';
const year = '(?<year>\\d{4})';
const alone = { before: '(?<![\\p{L}\\d])', behind: '(?![\\p{L}\\d])' };

const form = (text: string): RegExp => new RegExp(`${alone.before}${text}${alone.behind}`, 'iu');

/** With the month as a word nothing is in doubt. The fullest forms first. */
const inWords = [
  form(`${month} ${day},? ${year}`),
  form(`${day} ${month},? ${year}`),
  // behind a number it would be what is left of a day that there is not
  form(`(?<!\\d(?:st|nd|rd|th)?\\.? )${month},? ${year}`),
];
const yearFirst = form(`${year}(?<sign>[-/.])(?<m>\\d{1,2})\\k<sign>(?<d>\\d{1,2})`);
const inNumbers = form('(?<a>\\d{1,2})(?<sign>[-/.])(?<b>\\d{1,2})\\k<sign>(?<y>\\d{4}|\\d{2})');

/** Newspapers are not older, and nothing is published later: other numbers are no years. */
const years = { first: 1600, last: 2199 };
/** Two digits of a browser's stamp: there were no browsers before. */
const century = 2000;

/** What a reader knows of where a date stands. */
export interface DateRules {
  /** Whether a year of two digits is one of this century: so it is only where a browser wrote it. */
  readonly shortYears?: true;
}

/** The first date in a text; undefined where there is none. */
export function dateIn(text: string, rules: DateRules = {}): FoundDate | undefined {
  let first: FoundDate | undefined;
  for (const found of candidates(text, rules))
    // one that is written more fully begins at the same place and comes first
    if (first === undefined || found.start < first.start) first = found;
  return first;
}

function candidates(text: string, rules: DateRules): readonly FoundDate[] {
  const words = inWords.flatMap((pattern) =>
    found(text, pattern, ({ year: y = '', month: m = '', day: d }) =>
      isoOf(
        Number(y),
        months.indexOf(m.slice(0, 3).toLowerCase()) + 1,
        d === undefined ? undefined : Number(d),
      ),
    ),
  );
  const iso = found(text, yearFirst, ({ year: y, m, d }) => isoOf(Number(y), Number(m), Number(d)));
  return [...words, ...iso, ...found(text, inNumbers, (parts) => fromNumbers(parts, rules))];
}

type Parts = Readonly<Record<string, string | undefined>>;

/** One hit of a pattern, unless it is no date. `read` says undefined where it may be two, null where it is none. */
function found(
  text: string,
  pattern: RegExp,
  read: (parts: Parts) => string | undefined | null,
): readonly FoundDate[] {
  const hit = pattern.exec(text);
  if (hit === null) return [];
  const iso = read(hit.groups ?? {});
  if (iso === null) return [];
  return [{ start: hit.index, end: hit.index + hit[0].length, written: hit[0], iso }];
}

function fromNumbers({ a, b, y }: Parts, { shortYears }: DateRules): string | undefined | null {
  const short = y?.length === 2;
  const whole = short ? century + Number(y) : Number(y);
  const dayFirst = isoOf(whole, Number(b), Number(a));
  const monthFirst = isoOf(whole, Number(a), Number(b));
  if (dayFirst === null && monthFirst === null) return null;
  if (short && shortYears !== true) return undefined;
  if (dayFirst === null || monthFirst === null) return dayFirst ?? monthFirst;
  return dayFirst === monthFirst ? dayFirst : undefined;
}

/** A date in ISO's form; null where there is no such day. */
function isoOf(y: number, m: number, d: number | undefined): string | null {
  if (y < years.first || y > years.last || m < 1 || m > months.length) return null;
  const head = `${String(y)}-${String(m).padStart(2, '0')}`;
  if (d === undefined) return head;
  const date = new Date(Date.UTC(y, m - 1, d));
  return d >= 1 && date.getUTCMonth() === m - 1 ? `${head}-${String(d).padStart(2, '0')}` : null;
}

const inName = [
  // 2024-03-05, 2024_03_05, 20240305; then 2024-03 and 2024 alone
  /(?<!\d)(?<y>(?:1[6-9]|2[01])\d\d)(?<sign>[-_. ]?)(?<m>\d\d)\k<sign>(?<d>\d\d)(?!\d)/u,
  /(?<!\d)(?<y>(?:1[6-9]|2[01])\d\d)[-_. ](?<m>\d\d)(?!\d)/u,
];
const folderOfYear = /^(?:1[6-9]|2[01])\d\d$/u;
const folderOfTwo = /^\d\d$/u;

/**
 * The date that a file's path tells: "2024-03-05 strike.txt", "20240305.txt", "2024/03/05/strike.txt", "2024/strike.txt".
 * Undefined where it tells none. `path` may have either kind of slash.
 */
export function dateInPath(path: string): string | undefined {
  const parts = path.split(/[\\/]/u);
  const name = (parts.pop() ?? '').replace(/\.[a-z]{1,5}$/iu, '');
  for (const pattern of inName) {
    const { y, m, d } = pattern.exec(name)?.groups ?? {};
    if (y === undefined) continue;
    const iso = isoOf(Number(y), Number(m), d === undefined ? undefined : Number(d));
    if (iso !== null) return iso;
  }
  const worded = dateIn(name.replace(/[-_]/gu, ' '));
  if (worded?.iso !== undefined) return worded.iso;
  const at = parts.findLastIndex((part) => folderOfYear.test(part));
  if (at < 0) return undefined;
  const [y, m, d] = parts.slice(at);
  if (!folderOfTwo.test(m ?? '')) return y;
  return isoOf(Number(y), Number(m), folderOfTwo.test(d ?? '') ? Number(d) : undefined) ?? y;
}
