import { codeAt } from '../../text/codeUnits';
import { creditKindOf } from '../credits/kindOf';
import type { CreditKind } from '../credits/rules';
import { isIcon } from '../lines/icons';
import { continues, dangles, isListItem } from '../lines/lineEnds';
import { isAbout, stemsIn } from './cohesion';
import { commonWords } from './data/commonWords';
import { announcesOthers, siteLabels } from './data/labels';
import { askingVerbs, platforms, siteWords } from './data/vocabulary';
import type { ByHash } from './hashTable';
import { byHash, valueOf } from './hashTable';
import { countPhrases, phrasesWith } from './phrases';
import { isEnded } from './unitKind';
import { eachWord, hashOf, isDigit, isLetter, isUpper } from './wordHashes';
import { dimensions, meaningOf } from './wordVectors';

/** What a paragraph or label says of itself, whatever stands around it. */
export interface OwnSigns {
  /** Its signs, one number each, as `ownNames` names them. */
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
  /** What it is about: the hashes of its longer words, as from `stemsIn`. */
  readonly stems: readonly number[];
  readonly credit: CreditKind | undefined;
}

/** The signs of a line by itself, in the order of `OwnSigns.values`. The network was fitted to them: one that changes must be fitted anew. */
export const ownNames = [
  'words',
  'ended',
  'question',
  'exclamation',
  'colon',
  'dots',
  'digit at end',
  'mark at end',
  'capitals',
  'no long word',
  'capital letters',
  'shouted',
  'digits',
  'numbers',
  'share of numbers',
  'list item',
  'small letter first',
  'digit first',
  'mark first',
  'sign first',
  'word length',
  'to readers',
  'of others',
  'past',
  'site words',
  'share of site words',
  'platforms',
  'asks',
  'site label',
  'site phrases',
  'announces others',
  'says something of a site',
  'address',
  'clock',
  'parted',
  'parts',
  'quotation marks',
  'commas',
  'small words',
  'name',
  'icon',
  'dismissal',
  'date',
  'goes on',
  'is unfinished',
  'said',
  'byline',
  'dateline',
  'caption',
  'contributor',
  'copyright',
  'agreement',
] as const;

/** Words with which a site speaks to its visitors, and words with which a story speaks of others. */
const toReaders =
  "you your yours you're you've you'll we we're we've we'll us our ours me my please i i'm yourself let's";
const ofOthers =
  'he she they his hers her their him them was were had who whose said says told been itself himself herself';
const speaking = 'said says told added';
const ofTime =
  'ago yesterday today jan feb mar apr may jun jul aug sep sept oct nov dec january february march april june july august september october november december';

/** What a word may be, a bit for each. */
const kind = {
  site: 1,
  platform: 2,
  asking: 4,
  reader: 8,
  other: 16,
  common: 32,
  speaking: 64,
  time: 128,
} as const;

/** By the hash of a word what it is: each is looked up once. */
const kindsOf = sortWords();

function sortWords(): ByHash {
  const out = new Map<number, number>();
  const add = (words: Iterable<string>, bit: number): void => {
    for (const word of words) out.set(hashOf(word), (out.get(hashOf(word)) ?? 0) | bit);
  };
  add(siteWords, kind.site);
  add(platforms, kind.platform);
  add(askingVerbs, kind.asking);
  add(toReaders.split(' '), kind.reader);
  add(ofOthers.split(' '), kind.other);
  add(commonWords, kind.common);
  add(speaking.split(' '), kind.speaking);
  add(ofTime.split(' '), kind.time);
  return byHash(out);
}

/** Longer texts are looked at where they begin and where they end, so far. */
const longest = 260;
const fromStart = 180;
const fromEnd = 70;

/** What of a text is looked at. */
export function glimpse(text: string): string {
  if (text.length <= longest) return text;
  const start = text.lastIndexOf(' ', fromStart);
  const end = text.indexOf(' ', text.length - fromEnd);
  return text.slice(0, start < 0 ? fromStart : start) + text.slice(end < 0 ? text.length - fromEnd : end);
}

/** What the words of a line are, counted. */
interface Counts {
  readonly words: number;
  /** Words behind the first of more than three letters, and those of them with a capital. */
  readonly long: number;
  readonly capitals: number;
  readonly numbers: number;
  /** Those that are about something, by the hash of how they begin. */
  readonly stems: readonly number[];
  /** Whether the first word asks for something. */
  readonly asks: boolean;
  /** How many are of each kind of word. */
  readonly readers: number;
  readonly others: number;
  readonly site: number;
  readonly platforms: number;
  readonly past: number;
  readonly small: number;
  readonly said: boolean;
  readonly time: boolean;
}

/** Shorter words are counted with the common ones. */
const shortWord = 4;

function countWords(line: string): Counts {
  const stems: number[] = [];
  let words = 0;
  let long = 0;
  let capitals = 0;
  let numbers = 0;
  let asks = false;
  let readers = 0;
  let others = 0;
  let site = 0;
  let onPlatforms = 0;
  let past = 0;
  let small = 0;
  let all = 0;
  eachWord(line, (start, end, hash, stem) => {
    const kinds = valueOf(kindsOf, hash);
    all |= kinds;
    if ((kinds & kind.asking) !== 0 && words === 0) asks = true;
    words++;
    if ((kinds & kind.site) !== 0) site++;
    if ((kinds & kind.platform) !== 0) onPlatforms++;
    if ((kinds & kind.reader) !== 0) readers++;
    else if ((kinds & kind.other) !== 0) others++;
    else if (end - start > shortWord && codeAt(line, end - 1) === 100 && codeAt(line, end - 2) === 101)
      past++;
    const code = codeAt(line, start);
    if (isAbout(end - start, code, stem)) stems.push(stem);
    if (isDigit(code)) numbers++;
    else if (isLetter(code)) {
      if (end - start < shortWord || (kinds & kind.common) !== 0) small++;
      if (end - start >= shortWord && start > 0) {
        long++;
        if (isUpper(code)) capitals++;
      }
    }
  });
  const said = (all & kind.speaking) !== 0;
  const time = (all & kind.time) !== 0;
  return {
    words,
    long,
    capitals,
    numbers,
    stems,
    asks,
    readers,
    others,
    site,
    platforms: onPlatforms,
    past,
    small,
    said,
    time,
  };
}

/** The letters and marks of a line, counted. */
interface Marks {
  readonly letters: number;
  readonly capitals: number;
  readonly digits: number;
  readonly commas: number;
  readonly parts: number;
  readonly quotes: number;
}

const comma = 44;
/** Marks that part the links of a row. */
const parting: ReadonlySet<number> = new Set([...'|»›→·•/'].map((sign) => sign.charCodeAt(0)));
const slash = 47;
const quoting: ReadonlySet<number> = new Set([...'"“”„«»'].map((sign) => sign.charCodeAt(0)));

function countMarks(line: string): Marks {
  let letters = 0;
  let capitals = 0;
  let digits = 0;
  let commas = 0;
  let parts = 0;
  let quotes = 0;
  const { length } = line;
  for (let at = 0; at < length; at++) {
    const code = codeAt(line, at);
    if (isLetter(code)) {
      letters++;
      if (isUpper(code)) capitals++;
    } else if (isDigit(code)) digits++;
    else if (code === comma) commas++;
    else if (code === slash || (code > slash && parting.has(code))) parts++;
    else if (quoting.has(code)) quotes++;
  }
  return { letters, capitals, digits, commas, parts, quotes };
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
  const meaning = new Float32Array(dimensions);
  const agreement = meaningOf(line, meaning);
  const values = Float32Array.from([
    ...shapeOf(text, counts, marks, ended),
    ...voiceOf(line, counts, isLabel, phrases, ofSite),
    ...formOf(text, line, counts, marks),
    ...creditsOf(credit),
    agreement,
  ]);
  // a long text is about all of its words
  const stems = line === text ? counts.stems : stemsIn(text);
  return { values, meaning, words, ended, toReaders: readers > 0, ofSite, stems, credit };
}

const flag = (value: boolean): number => (value ? 1 : 0);

/** How long it is and how it begins and ends. */
function shapeOf(text: string, counts: Counts, marks: Marks, ended: boolean): readonly number[] {
  const { long, capitals, numbers, words } = counts;
  const last = text.at(-1) ?? '';
  const first = text.charCodeAt(0);
  const each = Math.max(1, words);
  const begins = isLetter(first) ? (isUpper(first) ? 'capital' : 'small') : isDigit(first) ? 'digit' : 'sign';
  const quotes = quoteMark.test(text);
  return [
    // a long text has more words than were looked at
    Math.log1p(text.length > longest ? text.length / (typicalWord + 1) : words),
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
    marks.digits / Math.max(1, Math.min(text.length, longest)),
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
  counts: Counts,
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
function formOf(text: string, line: string, counts: Counts, marks: Marks): readonly number[] {
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

/** More words are not named. */
const mostNamed = 3;

/** The words of a text that sites use more than stories do, as they stand there, each once; three at most. */
export function siteWordsIn(text: string): readonly string[] {
  const line = glimpse(text);
  const out = new Map<string, string>();
  eachWord(line, (start, end, hash) => {
    const word = line.slice(start, end);
    const small = word.toLowerCase();
    const isOfSite = (valueOf(kindsOf, hash) & (kind.site | kind.platform)) !== 0;
    if (isOfSite && word.length > 1 && out.size < mostNamed && !out.has(small)) out.set(small, word);
  });
  return [...out.values()];
}
