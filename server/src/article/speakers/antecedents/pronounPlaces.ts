/** Where does the text say "he" or "she", and where do its sentences begin? One pass over the body. */
import type { Span } from '../../types';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import type { Gender } from '../names/nameWords';
import { lastAtMost } from '../../text/lastAtMost';
import { wordFrom } from './beside';

/** What a pronoun does in its clause. */
export type Use = 'subject' | 'object' | 'possessive' | 'reflexive';

/** One place where the text says "he", "her" or the like. Body offsets. */
export interface PronounPlace {
  readonly span: Span;
  readonly gender: Gender;
  readonly use: Use;
  /** Begins its sentence. */
  readonly opens: boolean;
  /** Stands beside a verb of saying: "he said", "said she". */
  readonly tag: boolean;
  /** Stands in somebody's words, where another may be meant. */
  readonly quoted: boolean;
}

/** The pronouns for one person and the sentences of a body, both in order. */
export interface PronounMap {
  readonly pronouns: readonly PronounPlace[];
  /** Index of the sentence that holds an offset, counted from 0 over the body. */
  readonly sentenceAt: (offset: number) => number;
  /** Where a sentence begins. */
  readonly sentenceStart: (sentence: number) => number;
}

/** A pronoun, or the end of a sentence with what stands between it and the next. */
const places =
  /(?<![\p{L}’'-])(?:[Hh](?:e|im|is|imself|er|ers|erself)|[Ss]he)(?![\p{L}-])|(?:[.!?]["”’')\]]{0,3}|[:;]["“‘])\s+(?=["“‘'([]{0,2}[\p{Lu}\p{N}])|[\n\r]+/gu;

/** "Mr.", "J.", "St.": a full stop that ends no sentence. */
const shortForm =
  /(?:(?<!\p{L})\p{Lu}|(?<!\p{L})(?:Mrs?|Ms|Dr|Sen|Rep|Gov|Gen|Lt|Col|Sgt|Capt|St|Prof|Rev|vs|No|Jr|Sr))$/u;
/** So many UTF-16 code units hold the longest short form and what stands before it. */
const shortReach = 6;

/** Behind "her" they tell that nothing is hers: "told her that", "for her and". */
const behindObject =
  /^(?:to|in|on|at|for|with|from|and|but|as|by|that|when|a|an|the|into|up|down|out|off|about|after|before|because|while|who|whom|if|so|or|than|again|through|over|of|was|is|were|are|would|will|during|against|this|what|how|why|where|until|since|nor|not|it|they|he|she|his|there|then|too|also)$/u;

/**
 * Every "he" and "she" of a body and its sentences; those inside a quotation, as `quoted` tells of an offset, are not
 * counted: it is a word of the sentence around it. In steps. Linear.
 */
export function* pronounMap(body: string, quoted: (offset: number) => boolean): Steps<PronounMap> {
  const starts = [0];
  const pronouns: PronounPlace[] = [];
  let read = 0;
  for (const match of body.matchAll(places)) {
    if (isStepsEnd(read++)) yield undefined;
    const start = match.index;
    const end = start + match[0].length;
    if (/^\p{L}/u.test(match[0])) {
      const gap = body.slice(starts[starts.length - 1] ?? 0, start);
      pronouns.push({
        span: { start, end },
        ...readingOf(match[0].toLowerCase(), body, end),
        opens: gap.length < shortReach && !/\p{L}/u.test(gap),
        tag: isTag(body, start, end),
        quoted: quoted(start),
      });
    } else if (/^[\n\r]/u.test(match[0])) starts.push(end);
    else if (quoted(start) && quoted(end - 1)) continue;
    else if (!match[0].startsWith('.') || !shortForm.test(body.slice(Math.max(0, start - shortReach), start)))
      starts.push(end);
  }
  return {
    pronouns,
    sentenceAt: (offset) => lastAtMost(starts.length, (at) => starts[at] ?? 0, offset),
    sentenceStart: (sentence) => starts[sentence] ?? body.length,
  };
}

const says =
  '(?:said|says|added|adds|told|tells|asked|replied|continued|explained|wrote|writes|noted|recalled|tweeted|argued|insisted|concluded|announced)';
const saysBehind = new RegExp(`^ (?:also |later |then |has |had )?${says}(?!\\p{L})`, 'u');
const saysBefore = new RegExp(`(?<!\\p{L})${says} $`, 'u');
/** So many UTF-16 code units beside a pronoun hold a verb of saying with an adverb. */
const tagReach = 20;

const isTag = (body: string, start: number, end: number): boolean =>
  saysBehind.test(body.slice(end, end + tagReach)) ||
  saysBefore.test(body.slice(Math.max(0, start - tagReach), start));

/** The gender and the use that the word tells, with the one behind "her". */
function readingOf(word: string, body: string, end: number): Pick<PronounPlace, 'gender' | 'use'> {
  switch (word) {
    case 'he':
      return { gender: 'male', use: 'subject' };
    case 'him':
      return { gender: 'male', use: 'object' };
    case 'his':
      return { gender: 'male', use: 'possessive' };
    case 'himself':
      return { gender: 'male', use: 'reflexive' };
    case 'she':
      return { gender: 'female', use: 'subject' };
    case 'her':
      return { gender: 'female', use: ownsWhatFollows(body, end) ? 'possessive' : 'object' };
    case 'hers':
      return { gender: 'female', use: 'possessive' };
    default:
      return { gender: 'female', use: 'reflexive' };
  }
}

function ownsWhatFollows(body: string, end: number): boolean {
  const { gap, word } = wordFrom(body, end);
  return /^[\s"“‘']*$/u.test(gap) && word !== '' && !behindObject.test(word);
}
