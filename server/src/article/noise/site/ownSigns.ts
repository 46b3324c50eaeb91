import { creditKindOf } from '../credits/kindOf';
import type { CreditKind } from '../credits/rules';
import { isIcon } from '../lines/icons';
import { continues, dangles, isListItem } from '../lines/lineEnds';
import { stemsIn } from './cohesion';
import { announcesOthers, siteLabels } from './data/labels';
import { glimpse, longestWhole } from './glimpse';
import { ownNames } from './ownNames';
import type { MarkCounts } from './markCounts';
import { countMarks } from './markCounts';
import { countPhrases, phrasesWith } from './phrases';
import { seriesName } from './repetition';
import { isEnded } from './unitKind';
import type { WordCounts } from './wordCounts';
import { countWords } from './wordCounts';
import { isDigit, isLetter, isUpper } from './wordHashes';
import { dimensions, meaningOf } from './wordVectors';

/** What a paragraph or label says of itself, whatever stands around it. */
export interface OwnSigns {
  /** Its signs, one number each, as `ownNames` (ownNames.ts) names them. */
  readonly values: Float32Array;
  /** What its words mean: a vector of length 1, or of zeros where no word is known. */
  readonly meaning: Float32Array;
  /** How many words it has. */
  readonly words: number;
  /** Whether it ends as a sentence does. */
  readonly ended: boolean;
  /** Whether it speaks to readers or of itself: you, we. */
  readonly toReaders: boolean;
  /** Whether it says anything that only a site says: a label, a phrase or a word of sites, a call to its readers. */
  readonly ofSite: boolean;
  /** What it is about: the hashes of its longer words, as from `stemsIn`, each once. */
  readonly stems: readonly number[];
  /** What it has in common with others of a series. */
  readonly series: string | undefined;
  readonly credit: CreditKind | undefined;
}

const quoteMark = /^["“„«‘']/u;
const place = /(?:https?:\/\/|www\.|@|\.com\b|\.org\b|#\p{L})/u;
/** What a place has that is none of a sentence. */
const placeMarks = ['://', 'www.', '@', '.com', '.org', '#'];
const clock = /\b\d{1,2}[:.]\d\d\b/u;
/** A mark that parts links and none that stands in dates and in "and/or". */
const parted = /[|»›→·•]/u;
const closing = '"\'”’';

/** Buttons that close what they stand on. */
export const dismissal =
  /^(?:[x×✕✖✗✘⨯]|\[x\]|\(x\)|close(?: [x×✕])?|dismiss|no,? thanks?|not now|maybe later|skip)$/iu;

/** Longest text that may be a name and no more, in UTF-16 code units. */
const longestName = 40;
const personName = /^\p{Lu}[\p{L}’'-]+(?: \p{Lu}\.?)?(?: (?:de|van|von|der|al|la))? \p{Lu}[\p{L}’'-]+$/u;

/** Longer lines are no labels. */
const longestLabel = 6;
/** Of longer lines the words themselves say enough. */
const mostWords = 30;
/** Lines without a word of a site that are no longer than this are held against its phrases. */
const alwaysHeld = 8;
/** More of a kind are not told apart. */
const most = 3;
const mostParts = 4;
/** A typical word has so many letters. */
const typicalWord = 5;
const longestWithPlace = 200;

/** Reads the words and the shape of a line. */
export function readOwnSigns(text: string): OwnSigns {
  const line = glimpse(text);
  const counts = countWords(line);
  const marks = countMarks(line);
  const { words, site, platforms: onPlatforms, asks, readers } = counts;
  const isLabel = words <= longestLabel && siteLabels.test(line);
  const speaks = readers > 0 || site > 0 || onPlatforms > 0 || asks;
  // a line without any word of a site is not held against its phrases: most lines of a story
  const phrases =
    (speaks || words <= alwaysHeld) && words <= mostWords ? countPhrases(line, phrasesWith(line)) : 0;
  const ofSite = speaks || isLabel || phrases > 0;
  const ended = isEnded(text);
  const credit = creditKindOf(text);
  // one piece of memory for both: to take it is dear
  const numbers = new Float32Array(dimensions + ownNames.length);
  const meaning = numbers.subarray(0, dimensions);
  const agreement = meaningOf(line, meaning);
  const values = numbers.subarray(dimensions);
  let at = 0;
  const add = (signs: readonly number[]): void => {
    for (const sign of signs) values[at++] = sign;
  };
  add(shapeOf(text, counts, marks, ended));
  add(voiceOf(line, counts, isLabel, phrases, ofSite));
  add(formOf(text, line, counts, marks));
  add(creditsOf(credit));
  values[at] = agreement;
  // a long text is about all of its words
  const stems = [...new Set(line === text ? counts.stems : stemsIn(text))];
  const series = seriesName({ text, words });
  return { values, meaning, words, ended, toReaders: readers > 0, ofSite, stems, series, credit };
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** How long it is and how it begins and ends. */
function shapeOf(text: string, counts: WordCounts, marks: MarkCounts, ended: boolean): readonly number[] {
  const { long, capitals, numbers, words } = counts;
  const last = text.at(-1) ?? '';
  const first = text.charCodeAt(0);
  const each = Math.max(1, words);
  const begins = isLetter(first) ? (isUpper(first) ? 'capital' : 'small') : isDigit(first) ? 'digit' : 'sign';
  const quotes = quoteMark.test(text);
  return [
    // a long text has more words than were looked at
    Math.log1p(text.length > longestWhole ? text.length / (typicalWord + 1) : words),
    flag(ended),
    flag(last === '?'),
    flag(last === '!'),
    flag(last === ':'),
    flag(/(?:…|\.\.\.)[\])]?$/u.test(text.slice(-4))),
    flag(isDigit(last.charCodeAt(0))),
    flag(closing.includes(last)),
    long === 0 ? 0 : capitals / long,
    flag(long === 0),
    marks.capitals / Math.max(1, marks.letters),
    flag(marks.letters > 2 && marks.capitals === marks.letters),
    marks.digits / Math.max(1, Math.min(text.length, longestWhole)),
    Math.min(most, numbers),
    numbers / each,
    flag(isListItem(text)),
    flag(begins === 'small'),
    flag(begins === 'digit'),
    flag(quotes),
    flag(begins === 'sign' && !quotes),
    marks.letters / each / typicalWord,
  ];
}

/** Who speaks in it, and to whom. */
function voiceOf(
  line: string,
  counts: WordCounts,
  isLabel: boolean,
  phrases: number,
  ofSite: boolean,
): readonly number[] {
  const { readers, others, past, site, words, platforms: onPlatforms, asks } = counts;
  return [
    Math.min(most, readers),
    Math.min(most, others),
    Math.min(most, past),
    Math.min(most, site),
    site / Math.max(1, words),
    Math.min(2, onPlatforms),
    flag(asks),
    flag(isLabel),
    phrases,
    flag(announcesOthers(line)),
    flag(ofSite),
  ];
}

/** What form it has: an address, a row of links, a name, half of a sentence. */
function formOf(text: string, line: string, counts: WordCounts, marks: MarkCounts): readonly number[] {
  const hasPlace =
    line.length <= longestWithPlace && placeMarks.some((mark) => line.includes(mark)) && place.test(line);
  const each = Math.max(1, counts.words);
  return [
    flag(hasPlace),
    flag(counts.numbers > 0 && clock.test(line)),
    flag(marks.parts > 0 && parted.test(line)),
    Math.min(mostParts, marks.parts),
    flag(marks.quotes > 0),
    marks.commas / each,
    counts.small / each,
    flag(text.length <= longestName && personName.test(text)),
    flag(isIcon(text)),
    flag(dismissal.test(text)),
    flag(counts.time),
    flag(continues(text)),
    flag(dangles(text)),
    flag(counts.said),
  ];
}

function creditsOf(credit: CreditKind | undefined): readonly number[] {
  return (['byline', 'dateline', 'caption', 'contributor', 'copyright'] as const).map((each) =>
    flag(credit === each),
  );
}
