/** Spaces that are lost between two sentences, or between a quotation mark and a word: "the end.The next". */

import { otherEndings, sentenceOpeners, shortForms } from '../../../rules/lostSpaces';
import type { Applicability } from '../../types';
import type { Finding } from '../finding';
import { lineHolding } from '../../text/lines';

/** What may have lost a space: a stop before a capital letter, a mark between a stop or a letter and a letter. */
const place = /^(?:[.?!]\p{Lu}|[.,?!…][”"’][\p{L}\p{N}]|[\p{L}.,:;?!…][“"][\p{L}\p{N}]|\p{L}”\p{Ll})/u;
/** No such place is longer, in UTF-16 code units: three characters, and two of them may be of two units. */
const longestPlace = 5;
/** Longer words are none. Characters; costs only time. */
const longestWord = 40;
/** What no word of a sentence has: then it is an address, a path, a name of a file or of a user. */
const code = /[@/\\_=<>#&{}|~^*+]|www\./iu;

/** Finds where a space is lost. Linear. */
export function findLostSpaces(text: string): readonly Finding[] {
  const count = straightMarks(text);
  const out: Finding[] = [];
  for (const { index, found } of placesIn(text)) {
    const finding = found.length === 2 ? betweenSentences(text, index) : besideMark(text, index + 1, count);
    if (finding !== undefined) out.push(finding);
  }
  return out;
}

/** A place that may have lost a space. */
interface Place {
  readonly index: number;
  readonly found: string;
}

/** All such places, sought from the marks in them: a look at every letter would take far longer. */
function placesIn(text: string): readonly Place[] {
  const out: Place[] = [];
  let from = 0;
  for (let at = 0; at + 1 < text.length; at++) {
    const start = startAt(text, at);
    if (start < from) continue;
    const found = place.exec(text.slice(start, start + longestPlace))?.[0];
    if (found === undefined) continue;
    out.push({ index: start, found });
    from = start + found.length;
  }
  return out;
}

const stops: ReadonlySet<number> = new Set([...'.?!'].map((mark) => mark.charCodeAt(0)));
const marks: ReadonlySet<number> = new Set([...'”"’“'].map((mark) => mark.charCodeAt(0)));
const isOuter = (code: number): boolean => code === 0x20 || code === 0x0a || code === 0x0d;

/** Where a place with a mark at an offset may begin; -1 where none does: most marks have white space on one side. */
function startAt(text: string, at: number): number {
  const code = text.charCodeAt(at);
  if (code > 0x3f && code < 0x2019) return -1;
  const isStop = stops.has(code);
  if ((!isStop && !marks.has(code)) || isOuter(text.charCodeAt(at + 1))) return -1;
  if (isStop) return at;
  if (at === 0 || isOuter(text.charCodeAt(at - 1))) return -1;
  const isPair = at > 1 && (text.charCodeAt(at - 1) & 0xfc00) === 0xdc00;
  return isPair ? at - 2 : at - 1;
}

const lost = (
  text: string,
  start: number,
  side: 'before' | 'behind',
  applicability: Applicability,
  evidence: string,
): Finding => {
  const char = text.charAt(start);
  return {
    span: { start, end: start + 1 },
    text: side === 'behind' ? `${char} ` : ` ${char}`,
    applicability,
    evidence,
  };
};

/** The run of characters other than white space that ends before `at`. */
function runBefore(text: string, at: number): string {
  let start = at;
  while (start > Math.max(0, at - longestWord) && !/\s/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, at);
}

/** The same from `at` on. */
function runFrom(text: string, at: number): string {
  let end = at;
  while (end < Math.min(text.length, at + longestWord) && !/\s/u.test(text.charAt(end))) end++;
  return text.slice(at, end);
}

/** "the end.The next": a sentence ends in a word or a figure, and another begins right behind its stop. */
function betweenSentences(text: string, stop: number): Finding | undefined {
  const left = runBefore(text, stop).replace(/^[“”"‘’'([—–-]{1,3}/u, '');
  const right = runFrom(text, stop + 1);
  const word = /^\p{Lu}[\p{L}’'-]{0,30}/u.exec(right)?.[0] ?? '';
  const rest = right.slice(word.length);
  if (code.test(left) || code.test(right) || !/^[,;:?!…”’"')]{0,3}$|^\.$/u.test(rest)) return undefined;
  if (otherEndings.has(word.toLowerCase())) return undefined;
  const opens =
    sentenceOpeners.has(word) &&
    /^\s\p{L}/u.test(text.slice(stop + 1 + right.length, stop + 3 + right.length));
  const ends = endOf(left, text.charAt(stop));
  if (ends === undefined || (ends === 'unsure' && !opens)) return undefined;
  const applicability = ends === 'word' && opens ? 'safe' : 'suggested';
  return lost(
    text,
    stop,
    'behind',
    applicability,
    'A sentence ends here, and the next one begins without a space',
  );
}

/** Whether a sentence may end in a run: surely in a word in small letters; `unsure` in a name or a figure. */
function endOf(run: string, stop: string): 'word' | 'unsure' | undefined {
  if (shortForms.has(run.toLowerCase())) return undefined;
  if (/^\p{Ll}[\p{L}’'-]*\p{Ll}$/u.test(run)) return 'word';
  // "Yahoo!The": a brand may have such a mark
  if (/^\p{Lu}[\p{L}’'-]*\p{Ll}$/u.test(run)) return stop === '.' ? 'unsure' : undefined;
  return /^[$£€]?\d[\d.,:]*(?:\d%?|%)$/u.test(run) && stop === '.' ? 'unsure' : undefined;
}

/** A quotation mark with a word on one side and what ends or announces speech on the other, and no space between. */
function besideMark(text: string, at: number, count: StraightMarks): Finding | undefined {
  const mark = text.charAt(at);
  const before = text.charAt(at - 1);
  const word = /^[\p{L}\p{N}’'-]{1,40}/u.exec(runFrom(text, at + 1))?.[0] ?? '';
  const left = runBefore(text, at);
  if (code.test(left) || code.test(runFrom(text, at + 1))) return undefined;
  const closing = (applicability: Applicability): Finding | undefined =>
    word.length > 1 || /^[IA]$/u.test(word)
      ? lost(text, at, 'behind', applicability, 'A word stands right behind a closing quotation mark')
      : undefined;
  const opening = (): Finding | undefined =>
    /["“”][,:;]?$/u.test(left)
      ? undefined
      : lost(text, at, 'before', 'suggested', 'A quotation mark opens right behind a word');
  if (mark === '”')
    return /[.,?!…]/u.test(before) ? closing('safe') : joins.has(word) ? closing('suggested') : undefined;
  if (mark === '’') return elided.test(word) ? undefined : closing('safe');
  if (mark === '“') return opening();
  if (/\p{L}/u.test(before)) return undefined;
  const side = count.sideOf(at);
  if (side === 'close') return /[.,?!…]/u.test(before) ? closing('suggested') : undefined;
  return side === 'open' ? opening() : undefined;
}

/** "“a sieve”and": what goes on behind words that are set off. */
const joins: ReadonlySet<string> = new Set(
  'and or but in on of to at for by with from the a is was are were as that who said says he she they we it'.split(
    ' ',
  ),
);
/** "they left.’Twas": an apostrophe, not a closing mark. */
const elided = /^(?:\d\d|em|til|tis|twas|n|cause|round|bout|s|t|d|m|ll|re|ve)(?![\p{L}])/iu;

/** What the straight marks of a line tell by their number. */
interface StraightMarks {
  /** Whether the mark at an offset opens or closes; undefined where its line has an odd number, or is data of a program. */
  readonly sideOf: (at: number) => 'open' | 'close' | undefined;
}

/** Counts the straight marks of each line once; offsets must be asked for in their order. */
function straightMarks(text: string): StraightMarks {
  let lineEnd = -1;
  let even = false;
  let from = 0;
  let odd = false;
  return {
    sideOf: (at) => {
      if (at >= lineEnd) {
        ({ start: from, end: lineEnd } = lineHolding(text, at));
        even = isPaired(text.slice(from, lineEnd));
        odd = false;
      }
      if (!even) return undefined;
      for (; from < at; from++) if (isMark(text, from)) odd = !odd;
      return odd ? 'close' : 'open';
    },
  };
}

/** A straight mark that is no sign for inches. */
const isMark = (text: string, at: number): boolean =>
  text.charAt(at) === '"' && !/\d/u.test(text.charAt(at - 1));

function isPaired(line: string): boolean {
  let marks = 0;
  for (let at = line.indexOf('"'); at >= 0; at = line.indexOf('"', at + 1)) if (isMark(line, at)) marks++;
  return marks % 2 === 0 && !/":|="|","/u.test(line);
}
