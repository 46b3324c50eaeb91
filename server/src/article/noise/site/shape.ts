import { codeAt } from '../../text/codeUnits';
import { isAbout, stemsIn } from './cohesion';
import { siteLabels } from './data/labels';
import { askingVerbs, platforms, siteWords } from './data/vocabulary';
import type { ByHash } from './hashTable';
import { byHash, valueOf } from './hashTable';
import { countPhrases, phrasesWith } from './phrases';
import {
  capitalShares,
  lengthOf,
  lineEnds,
  lineStarts,
  longestLength,
  shapeSigns,
  sizeOf,
} from './shapeSigns';
import { eachWord, hashOf, isDigit, isLetter, isUpper } from './wordHashes';

/** A line read once: the hashes of the words that are weighed and the signs of its shape. */
export interface LineSigns {
  readonly hashes: readonly number[];
  /** How many words it has. */
  readonly words: number;
  /** Numbers of signs, as in `shapeSigns.names`. */
  readonly shape: readonly number[];
  /** Whether it speaks to readers or of itself: you, we. */
  readonly toReaders: boolean;
  /** Whether it says anything that only a site says: a label, a phrase or a word of sites, a call to its readers. */
  readonly ofSite: boolean;
  /** What it is about, as from `stemsIn`. */
  readonly stems: readonly number[];
}

/** Words with which a site speaks to its visitors, and words with which a story speaks of others. */
const toReaders =
  "you your yours you're you've you'll we we're we've we'll us our ours me my please i i'm yourself let's";
const ofOthers =
  'he she they his hers her their him them was were had who whose said says told been itself himself herself';

/** What a word may be, a bit for each. */
const kind = { site: 1, platform: 2, asking: 4, reader: 8, other: 16 } as const;

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
  return byHash(out);
}

const bullets = /^[•‣▪■●◦∙·*►–—-]/u;
const openings = /^["“„«‘']/u;
const quotation = /["“”„«»]/u;
const place = /(?:https?:\/\/|www\.|@|\.com\b|\.org\b|#\p{L})/u;
/** What a place has that is none of a sentence. */
const placeMarks = ['://', 'www.', '@', '.com', '.org', '#'];
const clock = /\b\d{1,2}[:.]\d\d\b/u;
const closing = new Set('.!?…:;,›»→>+%)]"”’\'');

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
  readonly hashes: readonly number[];
  /** Words behind the first of more than three letters, and those of them with a capital. */
  readonly long: number;
  readonly capitals: number;
  readonly numbers: number;
  /** Those that are about something, by the hash of how they begin. */
  readonly stems: readonly number[];
  /** Whether the first word asks for something. */
  readonly asks: boolean;
  /** Words to readers, words of others, words of sites, names of platforms, words that end like a past tense. */
  readonly readers: number;
  readonly others: number;
  readonly site: number;
  readonly platforms: number;
  readonly past: number;
}

function countWords(line: string): Counts {
  const hashes: number[] = [];
  const stems: number[] = [];
  let long = 0;
  let capitals = 0;
  let numbers = 0;
  let asks = false;
  let readers = 0;
  let others = 0;
  let site = 0;
  let platforms = 0;
  let past = 0;
  eachWord(line, (start, end, hash, stem) => {
    const kinds = valueOf(kindsOf, hash);
    if ((kinds & kind.asking) !== 0 && hashes.length === 0) asks = true;
    hashes.push(hash);
    if ((kinds & kind.site) !== 0) site++;
    if ((kinds & kind.platform) !== 0) platforms++;
    if ((kinds & kind.reader) !== 0) readers++;
    else if ((kinds & kind.other) !== 0) others++;
    else if (end - start > 4 && codeAt(line, end - 1) === 100 && codeAt(line, end - 2) === 101) past++;
    const code = codeAt(line, start);
    if (isAbout(end - start, code, stem)) stems.push(stem);
    if (isDigit(code)) numbers++;
    else if (end - start > 3 && start > 0) {
      long++;
      if (isUpper(code)) capitals++;
    }
  });
  return { hashes, stems, long, capitals, numbers, asks, readers, others, site, platforms, past };
}

/** Reads the words and the shape of a line. */
export function readSigns(text: string): LineSigns {
  const line = glimpse(text);
  const counts = countWords(line);
  const { hashes, readers, site, platforms, asks } = counts;
  const isLabel = hashes.length <= 6 && siteLabels.test(line);
  const speaks = readers > 0 || site > 0 || platforms > 0 || asks;
  // a line without any word of a site is not held against its phrases: most lines of a story
  const phrases =
    (speaks || hashes.length <= 8) && hashes.length <= mostWords ? countPhrases(line, phrasesWith(line)) : 0;
  const ofSite = speaks || isLabel || phrases > 0;
  const shape = shapeOf(line, line === text, counts);
  if (isLabel) shape.push(shapeSigns.label);
  if (phrases > 0) shape.push(shapeSigns.phrases(phrases, sizeOf(hashes.length)), shapeSigns.phrase);
  // of a long sentence that says nothing of a site no word needs a look
  const isPlain = !ofSite && hashes.length > plainFrom;
  if (isPlain) shape.push(shapeSigns.plain);
  return {
    hashes: isPlain ? [] : hashes,
    words: hashes.length,
    shape,
    toReaders: readers > 0,
    ofSite,
    // a long text is about all of its words
    stems: line === text ? counts.stems : stemsIn(text),
  };
}

function shapeOf(line: string, whole: boolean, counts: Counts): number[] {
  const { hashes, numbers, asks, readers, others, site, platforms, past } = counts;
  const length = whole ? lengthOf(hashes.length) : longestLength;
  const end = endOf(line);
  const size = sizeOf(hashes.length);
  const shape = [
    shapeSigns.length(length),
    shapeSigns.end(end),
    shapeSigns.lengthAndEnd(length, end),
    shapeSigns.capitals(capitalsOf(line, counts), hashes.length <= 6 ? 0 : 1),
    shapeSigns.start(startOf(line)),
    shapeSigns.voice((readers > 0 ? 1 : 0) + (others > 0 ? 2 : 0), size),
    shapeSigns.past(Math.min(past, 2), size),
    shapeSigns.voiceCounts(Math.min(readers, 2), Math.min(others, 2)),
    shapeSigns.site(Math.min(site, 3), size),
  ];
  if (asks) shape.push(shapeSigns.asks(size), shapeSigns.asksAndEnd(end));
  if (platforms > 0) shape.push(shapeSigns.platform(size));
  if (numbers > 0) shape.push(numbers > 1 ? shapeSigns.numbers : shapeSigns.number);
  if (quotation.test(line)) shape.push(shapeSigns.quotation);
  if (line.length <= 200) {
    if (placeMarks.some((mark) => line.includes(mark)) && place.test(line)) shape.push(shapeSigns.place);
    if (numbers > 0 && clock.test(line)) shape.push(shapeSigns.clock);
  }
  return shape;
}

/** A longer sentence without a word of a site is told by its shape. */
const plainFrom = 18;
/** Of longer lines the words themselves say enough. */
const mostWords = 30;

/** How a line ends, as one of `lineEnds`. */
function endOf(line: string): number {
  let from = line.length;
  while (from > line.length - 4 && closing.has(line[from - 1] ?? '')) from--;
  const marks = line.slice(from);
  if (marks === '') return lineEnds.indexOf(isDigit(line.charCodeAt(line.length - 1)) ? '0' : '');
  if (marks.includes('.') && !marks.endsWith('..'))
    return lineEnds.indexOf(/["”’']/u.test(marks) ? '."' : '.');
  for (const mark of '?!…:;,›»→>+%)') if (marks.includes(mark)) return lineEnds.indexOf(mark);
  return lineEnds.indexOf(marks.includes('..') ? '…' : '"');
}

/** How many of the longer words behind the first begin with a capital, as one of `capitalShares`. */
function capitalsOf(line: string, { capitals, long, hashes }: Counts): number {
  const words = hashes.length;
  if (words > 0 && words <= 30 && isShouted(line)) return capitalShares.indexOf('all');
  if (long === 0) return capitalShares.indexOf('one');
  const share = capitals / long;
  return capitalShares.indexOf(share === 0 ? 'none' : share < 0.5 ? 'some' : share < 1 ? 'most' : 'each');
}

/** Whether all letters are capitals. */
function isShouted(line: string): boolean {
  let letters = 0;
  const { length } = line;
  for (let at = 0; at < length; at++) {
    const code = codeAt(line, at);
    if (!isLetter(code)) continue;
    if (!isUpper(code)) return false;
    letters++;
  }
  return letters > 2;
}

/** How a line begins, as one of `lineStarts`. */
function startOf(line: string): number {
  const code = line.charCodeAt(0);
  if (isUpper(code)) return lineStarts.indexOf('A');
  if (isLetter(code)) return lineStarts.indexOf('a');
  if (isDigit(code)) return lineStarts.indexOf('0');
  if (openings.test(line)) return lineStarts.indexOf('"');
  return lineStarts.indexOf(bullets.test(line) ? '•' : 'sign');
}
