/**
 * The signs of the shape of a line, numbered: an article has many lines, and a name would have to be put together and
 * looked up for each. Fitting and tests work with the names.
 */

/** How long a line is, for what counts in short and long lines alike. */
const sizes = ['short', 'middle', 'long', 'longest'];
/** How many words a line has, roughly. */
const lengths = ['0', '1', '2', '3', '4', '5-6', '7-8', '9-12', '13-18', '19-26', '27-40', '41'];
/** What a line ends with: a letter, a digit, a mark. */
export const lineEnds = ['', '0', '."', '.', ...'?!…:;,›»→>+%)"'];
/** How many of the longer words behind the first begin with a capital, or whether all letters are capitals. */
export const capitalShares = ['all', 'one', 'none', 'some', 'most', 'each'] as const;
/** What a line begins with. */
export const lineStarts = ['A', 'a', '0', '"', '•', 'sign'] as const;
/** Whom the words are about or to. */
const voices = ['none', 'readers', 'others', 'both'];

/** Signs by number, and the numbers of what makes them. */
interface Numbered {
  readonly names: readonly string[];
  readonly length: (of: number) => number;
  readonly end: (of: number) => number;
  readonly lengthAndEnd: (length: number, end: number) => number;
  readonly capitals: (how: number, long: number) => number;
  readonly start: (of: number) => number;
  readonly voice: (of: number, size: number) => number;
  readonly past: (count: number, size: number) => number;
  readonly voiceCounts: (readers: number, others: number) => number;
  readonly site: (count: number, size: number) => number;
  readonly asks: (size: number) => number;
  readonly asksAndEnd: (end: number) => number;
  readonly platform: (size: number) => number;
  readonly number: number;
  readonly numbers: number;
  readonly quotation: number;
  readonly place: number;
  readonly clock: number;
  readonly label: number;
  readonly phrases: (count: number, size: number) => number;
  readonly phrase: number;
  readonly plain: number;
}

/** Every sign of a shape. What is a number in it counts the words of the list that it comes from. */
export const shapeSigns = numberSigns();

function numberSigns(): Numbered {
  const names: string[] = [];
  const one = (name: string): number => names.push(name) - 1;
  const each = (prefix: string, of: readonly string[]): ((index: number) => number) => {
    const first = names.length;
    names.push(...of.map((name) => prefix + name));
    return (index) => first + index;
  };
  const pairs = (
    prefix: string,
    some: readonly string[],
    others: readonly string[],
  ): ((a: number, b: number) => number) => {
    const first = names.length;
    for (const a of some) names.push(...others.map((b) => `${prefix}${a} ${b}`));
    return (a, b) => first + a * others.length + b;
  };
  const upTo = (most: number): readonly string[] => Array.from({ length: most + 1 }, (_, k) => String(k));
  return {
    names,
    length: each('#len', lengths),
    end: each('#end', lineEnds),
    lengthAndEnd: pairs(
      '#len',
      lengths,
      lineEnds.map((end) => `#end${end}`),
    ),
    capitals: pairs('#capitals ', capitalShares, ['short', 'long']),
    start: each('#start ', lineStarts),
    voice: pairs('#voice ', voices, sizes),
    past: pairs('#past ', upTo(2), sizes),
    voiceCounts: pairs('#voice ', upTo(2), upTo(2)),
    site: pairs('#site ', upTo(3), sizes),
    asks: each('#asks ', sizes),
    asksAndEnd: each(
      '#asks ',
      lineEnds.map((end) => `#end${end}`),
    ),
    platform: each('#platform ', sizes),
    number: one('#number'),
    numbers: one('#numbers'),
    quotation: one('#quotation'),
    place: one('#place'),
    clock: one('#clock'),
    label: one('#label'),
    phrases: pairs('#phrase ', upTo(2), sizes),
    phrase: one('#phrase'),
    plain: one('#plain'),
  };
}

/** The size of a line of so many words. */
export function sizeOf(words: number): number {
  if (words <= 6) return 0;
  if (words <= 12) return 1;
  return words <= 24 ? 2 : 3;
}

/** The length of a line of so many words. */
export function lengthOf(words: number): number {
  if (words <= 4) return words;
  if (words <= 6) return 5;
  if (words <= 8) return 6;
  if (words <= 12) return 7;
  if (words <= 18) return 8;
  if (words <= 26) return 9;
  return words <= 40 ? 10 : longestLength;
}

/** The length of a line of more words than are looked at. */
export const longestLength = lengths.length - 1;
