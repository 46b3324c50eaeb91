/** The words of a quotation and of a source, so that what only looks different compares as the same. */
import { ordinals, signWords } from '../rules/spoken';

/** A word with the marks around it. */
export interface Word {
  /** UTF-16 code units of the text that it was read from, half-open, without marks around it; empty where another word shows it. */
  readonly start: number;
  readonly end: number;
  /** The same for words that are spoken alike: lower case, without accents, a number as figures. */
  readonly key: string;
  /** As it is written, with typography evened out: capitals and accents stay. */
  readonly form: string;
  /** Marks between the word before and this one, typography evened out; no quotation marks, brackets or white space. */
  readonly marks: string;
}

// figures with what groups them and a short ending ("9,000", "10:30", "1990s"); letters with apostrophes; signs that are read out
const wordPattern =
  /\p{N}+(?:[.,:]\p{N}+)*[\p{L}\p{M}]*|[\p{L}\p{M}\u00ad]+(?:['\u2018\u2019\u02bc][\p{L}\p{M}\u00ad]+)*|[$£€%&]/gu;

/** All words of a text, in order. */
export function wordsIn(text: string): readonly Word[] {
  let before = 0;
  const known = new Map<string, Pick<Word, 'key' | 'form'>>();
  return spansIn(text).map(({ start, end }) => {
    const written = text.slice(start, end);
    const { key, form } = known.get(written) ?? remember(known, written);
    const marks = marksIn(text.slice(before, start));
    before = end;
    if (!isNegative(text, start)) return { start, end, key, form, marks };
    return { start, end, key: `-${key}`, form: `-${form}`, marks: marks.replace(/-$/u, '') };
  });
}

const digit = /\p{N}/u;
const minus = /[-\u2212]/u;
const wordOrSign = /[\p{L}\p{M}\p{N}$£€%-]/u;

/** Whether a number stands below zero: its minus touches it and nothing before that, as in a range. */
function isNegative(text: string, start: number): boolean {
  return (
    minus.test(text.charAt(start - 1)) &&
    digit.test(text.charAt(start)) &&
    !wordOrSign.test(text.charAt(start - 2))
  );
}

/** Most words of a text stand in it many times. */
function remember(
  known: Map<string, Pick<Word, 'key' | 'form'>>,
  written: string,
): Pick<Word, 'key' | 'form'> {
  const form = formOf(written);
  const read = { form, key: keyOf(form) };
  known.set(written, read);
  return read;
}

interface Place {
  readonly start: number;
  readonly end: number;
}

// "jus-" at the end of a line
const wrap = /^[-\u2010\u00ad][^\S\n\r]*\r?\n\s*$/u;
const hyphen = /[-\u2010\u00ad]/u;

/** The places of words; a word that a line's end divides is one. */
function spansIn(text: string): readonly Place[] {
  const out: Place[] = [];
  for (const match of text.matchAll(wordPattern)) {
    const last = out[out.length - 1];
    const place = { start: match.index, end: match.index + match[0].length };
    if (last !== undefined && isWrapped(text, last.end, place.start) && /^\p{Ll}/u.test(match[0]))
      out[out.length - 1] = { start: last.start, end: place.end };
    else out.push(place);
  }
  return out;
}

function isWrapped(text: string, end: number, to: number): boolean {
  const from = text[end - 1] === softHyphen ? end - 1 : end; // a word may hold that one
  return (
    to - from > 1 &&
    to - from < longestWrap &&
    hyphen.test(text.charAt(from)) &&
    wrap.test(text.slice(from, to))
  );
}

const softHyphen = '\u00ad';
/** Longer is no break inside of a word: a hyphen, the line's end and an indent. Characters. */
const longestWrap = 40;

const accents = /\p{M}+/gu;
const ascii = /^[\x20-\x7e]*$/u;

/** A word with typography evened out. */
function formOf(written: string): string {
  const whole = written.replace(/[-\u00ad\u2010]\s+|\u00ad/gu, '');
  return ascii.test(whole) ? whole : whole.normalize('NFKC').replace(/[\u2018\u2019\u02bc]/gu, "'");
}

function keyOf(form: string): string {
  const lower = form.toLowerCase();
  const plain = ascii.test(lower) ? lower : lower.normalize('NFD').replace(accents, '');
  if (/^\d/u.test(plain)) return plain.replace(/(\d),(?=\d{3})/gu, '$1');
  return signWords.get(plain) ?? ordinals.get(plain) ?? plain;
}

/** Marks that structure a sentence, each kind of dash and of dots as one. */
function marksIn(between: string): string {
  if (between === ' ' || between === '') return '';
  if (between.length === 2 && /^[,.] $/u.test(between)) return between.charAt(0);
  return between
    .replace(/\.(?:\s?\.){2,}|…/gu, '…')
    .replace(/[\u2010-\u2015\u2212-]+/gu, '-')
    .replace(/[^,;:.?!…-]/gu, '');
}

/** A quotation is shown without its marks, and so is one within it: they are not spoken. */
const quotationMarks = /["\u201c-\u201f\u00ab\u00bb]/gu;
/** So many marks are shown with a word. Characters. */
const longestMarks = 12;
const marksBefore = /(?<=^|\s)[^\s\p{L}\p{N}]{1,12}$/u;
const marksBehind = /^[^\s\p{L}\p{N}]{1,12}/u;

/** Words as they are read, with the marks that touch them; white space between them as one space. */
export function textOf(text: string, words: readonly Word[]): string {
  let out = '';
  let end = -1;
  for (const word of words) {
    if (word.start === word.end) continue;
    const lead =
      marksBefore.exec(text.slice(Math.max(0, word.start - longestMarks - 1), word.start))?.[0] ?? '';
    const trail = marksBehind.exec(text.slice(word.end, word.end + longestMarks))?.[0] ?? '';
    const written = text
      .slice(word.start, word.end)
      .replace(/[-\u00ad\u2010]\s+/gu, '')
      .replace(/\s+/gu, ' ');
    out += `${end === word.start || out === '' ? '' : ' '}${lead}${written}${trail}`;
    end = word.end + trail.length;
  }
  return out.replace(quotationMarks, '');
}
