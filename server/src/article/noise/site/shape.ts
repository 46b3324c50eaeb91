import { siteLabels, sitePhrases } from '../../../rules/artifacts/siteLabels';
import { askingVerbs, platforms, siteWords } from '../../../rules/artifacts/siteWords';
import { eachWord, hashOf, isDigit, isLetter, isUpper } from './words';

/** A line read once: the hashes of the words that are weighed and the names of what its shape shows. */
export interface LineSigns {
  readonly hashes: readonly number[];
  /** How many words it has. */
  readonly words: number;
  readonly shape: readonly string[];
  /** Whether it speaks to readers or of itself: you, we. */
  readonly toReaders: boolean;
  /** Whether it says anything that only a site says: a label, a phrase or a word of sites, a call to its readers. */
  readonly ofSite: boolean;
}

/** Words with which a site speaks to its visitors, and words with which a story speaks of others. */
const toReaders = hashes(
  "you your yours you're you've you'll we we're we've we'll us our ours me my please i i'm yourself let's",
);
const ofOthers = hashes(
  'he she they his her hers their him them was were had who whose said says told been itself himself herself',
);

const asking = hashes([...askingVerbs].join(' '));
const ofSites = hashes([...siteWords].join(' '));
const onPlatforms = hashes([...platforms].join(' '));

function hashes(words: string): ReadonlySet<number> {
  return new Set(words.split(' ').map(hashOf));
}

const bullets = /^[•‣▪■●◦∙·*►▶–—-]/u;
const openings = /^["“„«‘']/u;
const quotation = /["“”„«»]/u;
const place = /(?:https?:\/\/|www\.|@|\.com\b|\.org\b|#\p{L})/u;
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
  /** Words to readers, words of others, words of sites, names of platforms, words that end like a past tense. */
  readonly readers: number;
  readonly others: number;
  readonly site: number;
  readonly platforms: number;
  readonly past: number;
}

function countWords(line: string): Counts {
  const hashes: number[] = [];
  const of = { long: 0, capitals: 0, numbers: 0, readers: 0, others: 0, site: 0, platforms: 0, past: 0 };
  eachWord(line, (start, end, hash) => {
    hashes.push(hash);
    if (ofSites.has(hash)) of.site++;
    if (onPlatforms.has(hash)) of.platforms++;
    if (toReaders.has(hash)) of.readers++;
    else if (ofOthers.has(hash)) of.others++;
    else if (end - start > 4 && line.charCodeAt(end - 1) === 100 && line.charCodeAt(end - 2) === 101)
      of.past++;
    const code = line.charCodeAt(start);
    if (isDigit(code)) of.numbers++;
    else if (end - start > 3 && start > 0) {
      of.long++;
      if (isUpper(code)) of.capitals++;
    }
  });
  return { hashes, ...of };
}

/** Reads the words and the shape of a line. */
export function readSigns(text: string): LineSigns {
  const line = glimpse(text);
  const counts = countWords(line);
  const { hashes, readers, site, platforms } = counts;
  const asks = asking.has(hashes[0] ?? 0);
  const isLabel = hashes.length <= 6 && siteLabels.test(line);
  const speaks = readers > 0 || site > 0 || platforms > 0 || asks;
  // a line without any word of a site is not held against its phrases: most lines of a story
  const phrases = (speaks || hashes.length <= 8) && hashes.length <= mostWords ? countPhrases(line) : 0;
  const ofSite = speaks || isLabel || phrases > 0;
  const shape = [...shapeOf(line, line === text, counts, asks)];
  if (isLabel) shape.push('#label');
  if (phrases > 0) shape.push(`#phrase ${phrases} ${sizeName(hashes.length)}`, '#phrase');
  // of a long sentence that says nothing of a site no word needs a look
  const isPlain = !ofSite && hashes.length > plainFrom;
  if (isPlain) shape.push('#plain');
  return { hashes: isPlain ? [] : hashes, words: hashes.length, shape, toReaders: readers > 0, ofSite };
}

function shapeOf(line: string, whole: boolean, counts: Counts, asks: boolean): readonly string[] {
  const { hashes, numbers, readers, others, site, platforms, past } = counts;
  const length = whole ? lengthName(hashes.length) : '#len41';
  const end = endName(line);
  const size = sizeName(hashes.length);
  const shape = [
    length,
    end,
    `${length} ${end}`,
    capitalsName(line, counts),
    startName(line),
    `#voice ${readers > 0 ? (others > 0 ? 'both' : 'readers') : others > 0 ? 'others' : 'none'} ${size}`,
    `#past ${past > 1 ? 2 : past} ${size}`,
    `#voice ${readers > 1 ? 2 : readers} ${Math.min(others, 2)}`,
    `#site ${Math.min(site, 3)} ${size}`,
  ];
  if (asks) shape.push(`#asks ${size}`, `#asks ${end}`);
  if (platforms > 0) shape.push(`#platform ${size}`);
  if (numbers > 0) shape.push(numbers > 1 ? '#numbers' : '#number');
  if (quotation.test(line)) shape.push('#quotation');
  if (line.length <= 200) {
    if (place.test(line)) shape.push('#place');
    if (numbers > 0 && clock.test(line)) shape.push('#clock');
  }
  return shape;
}

/** How long a line is, for what counts in short and long lines alike. */
function sizeName(words: number): 'short' | 'middle' | 'long' | 'longest' {
  if (words <= 6) return 'short';
  return words <= 12 ? 'middle' : words <= 24 ? 'long' : 'longest';
}

/** A longer sentence without a word of a site is told by its shape. */
const plainFrom = 18;
/** Of longer lines the words themselves say enough. */
const mostWords = 30;

/** How many of the phrases of sites a line has: none, one, or two and more. */
function countPhrases(line: string): 0 | 1 | 2 {
  const small = line.toLowerCase().replace(/’/gu, "'");
  let count = 0;
  for (const phrase of sitePhrases) if (phrase.test(small) && ++count === 2) break;
  return count > 1 ? 2 : count === 1 ? 1 : 0;
}

/** How many words, roughly. */
function lengthName(words: number): string {
  if (words <= 4) return `#len${words}`;
  if (words <= 6) return '#len5-6';
  if (words <= 8) return '#len7-8';
  if (words <= 12) return '#len9-12';
  if (words <= 18) return '#len13-18';
  if (words <= 26) return '#len19-26';
  return words <= 40 ? '#len27-40' : '#len41';
}

/** How a line ends. */
function endName(line: string): string {
  let from = line.length;
  while (from > line.length - 4 && closing.has(line[from - 1] ?? '')) from--;
  const marks = line.slice(from);
  if (/[.]/u.test(marks) && !/\.\.$/u.test(marks)) return /["”’']/u.test(marks) ? '#end."' : '#end.';
  for (const mark of '?!…:;,›»→>+%)') if (marks.includes(mark)) return `#end${mark}`;
  if (marks.includes('..')) return '#end…';
  if (marks !== '') return '#end"';
  return isDigit(line.charCodeAt(line.length - 1)) ? '#end0' : '#end';
}

/** How many of the longer words behind the first begin with a capital. */
function capitalsName(line: string, { capitals, long, hashes }: Counts): string {
  const words = hashes.length;
  const size = words <= 6 ? 'short' : 'long';
  if (words > 0 && words <= 30 && isShouted(line)) return `#capitals all ${size}`;
  if (long === 0) return `#capitals one ${size}`;
  const share = capitals / long;
  return `#capitals ${share === 0 ? 'none' : share < 0.5 ? 'some' : share < 1 ? 'most' : 'each'} ${size}`;
}

/** Whether all letters are capitals. */
function isShouted(line: string): boolean {
  let letters = 0;
  for (let at = 0; at < line.length; at++) {
    const code = line.charCodeAt(at);
    if (!isLetter(code)) continue;
    if (!isUpper(code)) return false;
    letters++;
  }
  return letters > 2;
}

/** How a line begins. */
function startName(line: string): string {
  const code = line.charCodeAt(0);
  if (isUpper(code)) return '#start A';
  if (isLetter(code)) return '#start a';
  if (isDigit(code)) return '#start 0';
  if (openings.test(line)) return '#start "';
  return bullets.test(line) ? '#start •' : '#start sign';
}
