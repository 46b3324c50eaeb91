import * as news from '../../rules/newsSigns';
import * as other from '../../rules/otherTexts';
import { isMail } from './otherKinds';
import { total, wordsOf, type Line, type Passages } from './prose';
import { verseShare } from './verse';

/**
 * What was counted, by the sign's name: for each 100 words of prose, or a share of 0 to 1, or 1 for what is there and 0 for
 * what is not.
 */
export type Signs = Readonly<Record<Sign, number>>;

/** Words of a kind, counted in what the text tells: what is quoted may be anybody's talk. */
const kinds = {
  newsWords: news.newsWords,
  manualWords: other.manualWords,
  lawWords: other.lawWords,
  paperWords: other.paperWords,
  storyWords: other.storyWords,
  i: ['i', 'me', 'my', 'mine', 'myself'],
  you: ['you', 'your', 'yours'],
  heShe: ['he', 'she', 'him', 'her', 'his', 'hers'],
} as const;

/** Forms of words, counted in the prose. */
const patterns = {
  nameSpeaks: news.fullNameSpeaks,
  officeSpeaks: news.officeSpeaks,
  quotedSpeech: news.quotedSpeech,
  names: news.fullName,
  dates: news.dated,
  money: news.money,
  acronyms: news.acronym,
  citations: other.citation,
  oldYears: other.oldYear,
  clauses: /;|--/g,
} as const;

/** What is there once or not at all. */
const marks = {
  byline: news.byline,
  dateline: news.dateline,
  printed: news.printed,
  database: news.database,
  interview: news.interview,
  entry: other.entry,
} as const;

/** Lines of a form that are no prose, by the share of words that they hold. */
const lineForms = { lists: other.listLine, headings: other.headingLine } as const;

/** The name of what is counted. */
export type Sign =
  | keyof typeof kinds
  | keyof typeof patterns
  | keyof typeof marks
  | keyof typeof lineForms
  | 'asked'
  | 'verse'
  | 'calls'
  | 'code'
  | 'mail'
  | 'chapter'
  | 'letter'
  | 'site';

const kindNames = Object.keys(kinds) as readonly (keyof typeof kinds)[];
const kindSets = kindNames.map((name) => new Set<string>(kinds[name]));

/** Counts all signs in a text and its prose. Linear. */
export function gather(text: string, { lines, prose }: Passages): Signs {
  const told = prose.map((line) => line.text).join('\n');
  const narration = told.replace(/["“][^"“”\n]{0,600}["”]/gu, ' ');
  const rate = rateFor(Math.max(1, total(prose)));
  const proseLines = new Set(prose);
  const rest = lines.filter((line) => !proseLines.has(line));
  const whole = lines.map((line) => line.text).join('\n');
  return {
    ...each(patterns, (pattern) => rate(count(told, pattern))),
    ...each(marks, (pattern) => (pattern.test(text) ? 1 : 0)),
    ...each(
      lineForms,
      (form) => total(rest.filter((line) => form.test(line.text))) / Math.max(1, total(lines)),
    ),
    ...wordRates(narration, rate),
    verse: verseShare(prose),
    asked: isAsked(prose) ? 1 : 0,
    calls: rate(count(narration, /!/gu)),
    code: rate(count(whole, other.codeLike)),
    mail: isMail(lines) ? 1 : 0,
    chapter: lines.some((line) => other.chapterLine.test(line.text)) ? 1 : 0,
    letter: lines.some((line) => other.salutation.test(line.text)) ? 1 : 0,
    site: count(text, news.site),
  };
}

/** So many questions stand alone in an interview without labels, and of all paragraphs so large a share. */
const fewestAsked = 3;
const leastAsked = 0.2;

/** Whether questions and answers take turns without a label and without marks: a novel's questions stand in marks. */
function isAsked(prose: readonly Line[]): boolean {
  const asked = prose.filter(({ text }) => /^[^"“‘'].*\?$/u.test(text));
  return asked.length >= fewestAsked && asked.length >= leastAsked * prose.length;
}

function rateFor(words: number): (found: number) => number {
  return (found) => (100 * found) / words;
}

function count(text: string, pattern: RegExp): number {
  return text.match(pattern)?.length ?? 0;
}

function each<Key extends string>(
  rows: Readonly<Record<Key, RegExp>>,
  measure: (pattern: RegExp) => number,
): Record<Key, number> {
  const names = Object.keys(rows) as Key[];
  return Object.fromEntries(names.map((name) => [name, measure(rows[name])])) as Record<Key, number>;
}

function wordRates(text: string, rate: (found: number) => number): Record<keyof typeof kinds, number> {
  const found = kindNames.map(() => 0);
  for (const word of wordsOf(text))
    kindSets.forEach((set, k) => {
      if (set.has(word)) found[k] = (found[k] ?? 0) + 1;
    });
  return Object.fromEntries(kindNames.map((name, k) => [name, rate(found[k] ?? 0)])) as Record<
    keyof typeof kinds,
    number
  >;
}
