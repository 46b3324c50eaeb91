import { dottedTitles, months } from '../../../rules/names';
import type { Steps } from '../../text/inSteps';
import type { Span } from '../../types';
import { wordFacts } from '../../../nlp/wordFacts';

/** What a name or title tells of a person; for choosing who a pronoun means. */
export type Gender = 'male' | 'female';

/**
 * One place where a run of words with capital letters names somebody or something. Whom it names is an `Entity`, which
 * many mentions may share. Body offsets.
 */
export interface NameMention {
  /** The name alone, without title and possessive ending. */
  readonly span: Span;
  /** Title and name. */
  readonly full: Span;
  readonly words: readonly string[];
  /** "Sen.", "White House Press Secretary"; empty where there is none. */
  readonly title: string;
  readonly gender?: Gender;
  readonly kind: 'person' | 'organisation' | 'place' | 'unknown';
  /** One word at the start of a sentence: it may be no name at all. */
  readonly initial: boolean;
  /** Begins its sentence, or what follows a colon or a mark. */
  readonly opens: boolean;
  /** First name of its sentence: most often what the sentence is about. */
  readonly leads: boolean;
  /** Counted over the body. */
  readonly sentence: number;
  readonly possessive: boolean;
  readonly quoted: boolean;
  /** What stands in marks inside the name: "Buck". */
  readonly nickname?: string;
}

/** A word of the body before anybody knows whether it is part of a name. Body offsets. */
export interface RawWord extends Span {
  /** As written, with the full stop of a short form. */
  readonly text: string;
  /** Lower case, straight apostrophes, no full stop. */
  readonly norm: string;
  readonly capital: boolean;
  /** Begins a sentence, or what follows a colon or a mark: its capital letter tells nothing. */
  readonly initial: boolean;
  /** Counted over the body. */
  readonly sentence: number;
}

/** "L.A." and "J.B." are one word each, and so is "2X". */
const wordPattern =
  /(?:\p{Lu}\.){2,}|\p{L}[\p{L}\p{M}\p{N}’'&-]*\.?|(?<![\p{L}\p{N}.,$-])\d{1,2}\p{Lu}(?![\p{L}\p{N}])/gu;

/** A capital letter, also behind "al-", "d'" and their like. */
const capitalWord = /^(?:\d+|(?:al|el|as|ar|ad|an|at|az|ash|d|l)[-'’])?\p{Lu}/u;

/** A step is so many words long: a thousand take less than a millisecond. */
const wordsInStep = 1024;

/** Every word of the body, in order, in steps. Linear. */
export function* rawWords(body: string): Steps<readonly RawWord[]> {
  const words: RawWord[] = [];
  let sentence = 0;
  let last = 0;
  let lastNorm = '';
  let dotted = false;
  for (const match of body.matchAll(wordPattern)) {
    const start = match.index;
    const gap = body.slice(last, start);
    // between most words there is nothing to look at
    const isMarked = gap !== ' ';
    const bare = match[0].endsWith('.') ? match[0].slice(0, -1) : match[0];
    const norm = bare.toLowerCase().replace(/’/gu, "'");
    const abbreviation =
      match[0].endsWith('.') && (bare.length === 1 || bare.includes('.') || dottedTitles.has(norm));
    const broke =
      words.length === 0 ||
      (isMarked && /[.!?\n\r]/u.test(gap)) ||
      (dotted && !dottedTitles.has(lastNorm) && lastNorm.length > 1);
    const initial = broke || (isMarked && /["“‘:;—]/u.test(gap));
    if (broke && words.length > 0) sentence++;
    const text = abbreviation ? match[0] : bare;
    words.push({
      start,
      end: start + text.length,
      text,
      norm,
      capital: hasCapital(bare),
      initial,
      sentence,
    });
    dotted = match[0].endsWith('.') && !abbreviation;
    last = start + match[0].length;
    lastNorm = norm;
    if (words.length % wordsInStep === 0) yield undefined;
  }
  return words;
}

/** "Anglo-Saxon" and "Umm al-Fahm", but not "Harbour-side". */
const hasCapital = (bare: string): boolean =>
  capitalWord.test(bare) &&
  !(bare.includes('-') && /-\p{Ll}/u.test(bare.slice(1).replace(/^[\p{L}]*-(?:al|el|de|du|la)-/u, '')));

/** Whether a word ends in "'s" or an apostrophe. */
export const isPossessive = (text: string): boolean => /['’]s?$/u.test(text);

/** A word without its possessive ending. */
export const bareName = (text: string): string => text.replace(/['’]s?$/u, '');

/** A word of a name as names are compared: lower case, straight apostrophes, no full stop behind. */
export const foldName = (word: string): string => word.toLowerCase().replace(/’/gu, "'").replace(/\.$/u, '');

/** Whether a lower-case word is one of everyday language, plural or not. */
export const isPlainWord = (word: string): boolean =>
  wordFacts(word).common || wordFacts(word.replace(/s$/u, '')).common;

/** Whether a word is a month in full. */
export const isMonth = (word: RawWord | undefined): boolean => months.has(word?.norm ?? '');

/** Whether a word belongs to a date. "Jan" is a given name more often than a month. */
export const isDate = (word: RawWord | undefined): boolean =>
  isMonth(word) || (word?.text !== 'Jan' && wordFacts(bareName(word?.norm ?? '')).date);
