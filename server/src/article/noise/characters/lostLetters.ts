import type { Finding } from '../finding';
import { isStepsEnd, type Steps } from '../../text/inSteps';
import { isEnglishWord } from '../../text/dictionary';

/** What a converter writes for a sign of a font that it does not know: the lost one, boxes, private and control characters. */
const lostSign = /[\ufffd\u0000-\u0008\u000b\u000e-\u001f\u25a1\u25af\ue000-\uf8ff]/gu;

/** The letters that fonts draw as one sign. */
const ligatures = ['fi', 'fl', 'ff', 'ffi', 'ffl'] as const;

/** What stands behind an apostrophe: "the mayor\ufffds", "don\ufffdt". */
const behindApostrophe = /^(?:s|t|d|m|ll|re|ve)$/iu;

/** No English word has more letters on one side of the sign. */
const reach = 20;

/** The sign for a lost ligature inside a word, where exactly one English word has one there. Linear. */
export function findLostSigns(text: string): readonly Finding[] {
  return Array.from(text.matchAll(lostSign), ({ index }) => signAt(text, index)).filter(
    (one) => one !== undefined,
  );
}

function signAt(text: string, index: number): Finding | undefined {
  const before = lettersBefore(text, index);
  const after = /^\p{L}*/u.exec(text.slice(index + 1, index + 1 + reach))?.[0] ?? '';
  if (before.length + after.length === 0) return undefined;
  if (before !== '' && behindApostrophe.test(after)) return undefined;
  const letters = onlyFit(before, after);
  return letters === undefined
    ? undefined
    : {
        span: { start: index, end: index + 1 },
        text: letters,
        evidence: 'With the letters that fonts draw as one sign, only one English word fits here',
      };
}

/** The letters that end at an offset, as many as a word may have. */
function lettersBefore(text: string, end: number): string {
  let start = end;
  while (start > 0 && end - start < reach && /\p{L}/u.test(text.charAt(start - 1))) start--;
  return text.slice(start, end);
}

/** The one ligature that makes a word of two halves; undefined where none does, or more than one. */
function onlyFit(before: string, after: string): string | undefined {
  const [first, ...more] = ligatures.filter((letters) => isEnglishWord(before + letters + after));
  return more.length === 0 ? first : undefined;
}

/** So many words must lack a ligature, and at most a third as many have one, before a text is thought to have lost them all. */
const fewestLost = 3;

/** English text has such letters all 250 characters or so; where they are so frequent, none was lost. In characters. */
const usualDistance = 600;

/** Words of two letters, which the list of words leaves out. */
const twoLetters = new Set(
  'ad ah am an as at ax be by do ed eh go ha he hi if in is it ma me my no of oh ok on or ow ox pa pi so to up us we ye uk eu un us tv'.split(
    ' ',
  ),
);

interface Gap {
  /** Where letters are missing: the space between two halves, or an empty stretch before or behind a rest. */
  readonly start: number;
  readonly end: number;
  readonly text: string;
  /** The word with its letters, in small ones. */
  readonly word: string;
}

/**
 * Words that lost a ligature without a sign: "con rm", "dif cult", "the rst". Only in a text that has lost several and has
 * hardly any left. In steps. Linear.
 */
export function* findSilentLosses(text: string): Steps<readonly Finding[]> {
  const left = text.match(/f[fil]/gu)?.length ?? 0;
  if ((left - 1) * usualDistance > text.length) return [];
  const gaps = yield* gapsIn(text);
  const different = new Set(gaps.map(({ word }) => word)).size;
  if (different < fewestLost) return [];
  if (left > gaps.length / 3) return [];
  return gaps.map(({ start, end, text: letters }) => ({
    span: { start, end },
    text: letters,
    evidence:
      'Letters that fonts draw as one sign are missing all over this text, and only one English word fits here',
  }));
}

function* gapsIn(text: string): Steps<readonly Gap[]> {
  const out: Gap[] = [];
  let lastEnd = -1;
  let read = 0;
  for (const { 0: word, index } of text.matchAll(
    /(?<![\p{L}\p{N}’'\ufffd-])\p{L}{2,20}(?![\p{L}\p{N}’'\ufffd-])/gu,
  )) {
    if (isStepsEnd(read++)) yield undefined;
    const end = index + word.length;
    if (index < lastEnd) continue;
    const next = /^ (\p{Ll}{1,20})(?![\p{L}\p{N}’'\ufffd-])/u.exec(text.slice(end, end + reach + 2))?.[1];
    const gap = gapBetween(word, next, end) ?? gapBefore(text, word, index);
    if (gap === undefined) continue;
    out.push(gap);
    lastEnd = gap.end === gap.start ? end : gap.end + (next?.length ?? 0);
  }
  return out;
}

/** "con rm": two halves of which at least one is no word. */
function gapBetween(left: string, right: string | undefined, end: number): Gap | undefined {
  if (right === undefined) return undefined;
  // a name is no word either: a capital proves nothing where a word follows
  if (isWord(right) && (isWord(left) || /^\p{Lu}/u.test(left))) return undefined;
  const letters = onlyFit(left, right);
  return letters === undefined
    ? undefined
    : { start: end, end: end + 1, text: letters, word: (left + letters + right).toLowerCase() };
}

/** "the rst": a rest that is no word, and is one with the letters before it. */
function gapBefore(text: string, word: string, start: number): Gap | undefined {
  if (!/^\p{Ll}+$/u.test(word) || isWord(word) || text[start - 1] !== ' ') return undefined;
  // "Ash eld": the rest of a name, but for the first word of a sentence
  if (/(?<![.!?]["”’]? |["“‘]|^|[\n\r])\p{Lu}\p{L}{0,20} $/u.test(text.slice(Math.max(0, start - 26), start)))
    return undefined;
  const letters = onlyFit('', word);
  // the last letter that stands is replaced with itself: an empty stretch cannot be shown
  return letters === undefined
    ? undefined
    : { start, end: start + 1, text: letters + word.charAt(0), word: letters + word };
}

function isWord(word: string): boolean {
  return word.length === 2
    ? twoLetters.has(word.toLowerCase())
    : word.length === 1
      ? /^[aAI]$/u.test(word)
      : isEnglishWord(word);
}
