/** Numbers: "twelve" and "12" are one word, which is spoken in one way and written as a house writes it. */
import { multipliers, smallNumbers } from '../rules/spoken';
import type { Word } from './words';

/** Words with each number in words made one, "per cent" and "$5" as they are spoken. */
export function withNumbers(words: readonly Word[]): readonly Word[] {
  const out: Word[] = [];
  for (let at = 0; at < words.length;) {
    const word = words[at];
    if (word === undefined) break;
    const sign = isCurrency(word) && /^\d/u.test(words[at + 1]?.key ?? '');
    const spokenMinus = word.key === 'minus' && readNumber(words, at + 1).count > 0;
    const from = sign ? at + 1 : at;
    const number = readNumber(words, spokenMinus ? at + 1 : from);
    const perCent = word.key === 'per' && words[at + 1]?.key === 'cent';
    const count = perCent ? 2 : Math.max(1, number.count + (spokenMinus ? 1 : 0));
    const value = `${spokenMinus ? '-' : ''}${String(number.value)}`;
    const key = perCent ? 'percent' : number.count > 0 ? value : undefined;
    const whole = together(words.slice(from, from + count), key);
    out.push(whole);
    // "$5 million" is spoken as "5 million dollars"
    if (sign) out.push({ ...word, start: whole.end, end: whole.end, marks: '' });
    at = from + count;
  }
  return out;
}

const isCurrency = ({ form }: Word): boolean => /^[$£€]$/u.test(form);

/** One word of several. */
function together(run: readonly Word[], key: string | undefined): Word {
  const [first, second] = run;
  const last = run[run.length - 1];
  if (first === undefined || last === undefined) return nothing;
  if (second === undefined) return key === undefined ? first : { ...first, key };
  return {
    ...first,
    end: last.end,
    key: key ?? first.key,
    form: run.map(({ form }) => form).join(' '),
  };
}

const nothing: Word = { start: 0, end: 0, key: '', form: '', marks: '' };

// longer is no number that anybody speaks, and would not be kept to the last figure
const figuresPattern = /^\d{1,12}(?:\.\d{1,3})?$/u;
const thousandths = 1000;
const negativePattern = /^-\d/u;

/**
 * Reads the number that begins at a word: "twenty-one", "a hundred and five", "2.5 million"; `count` is 0 where none does.
 * A mark other than a hyphen ends it.
 */
function readNumber(words: readonly Word[], at: number): { readonly count: number; readonly value: number } {
  const keyAt = (index: number): string => words[index]?.key ?? '';
  const below = negativePattern.test(keyAt(at));
  const first = below ? keyAt(at).slice(1) : keyAt(at);
  const inFigures = figuresPattern.test(first);
  const isA = first === 'a' && multipliers.has(keyAt(at + 1));
  const start = inFigures ? Number(first) : isA ? 1 : smallNumbers.get(first);
  if (start === undefined) return { count: 0, value: 0 };
  let total = 0;
  let part = start;
  let count = 1;
  for (; at + count < words.length; count++) {
    const key = keyAt(at + count);
    if (!/^-?$/u.test(words[at + count]?.marks ?? '')) break;
    const by = multipliers.get(key);
    const small = inFigures ? undefined : smallNumbers.get(key);
    if (by === 100 && part > 0 && part < 100) part *= by;
    else if (by !== undefined && by > 100 && part > 0) {
      total += part * by;
      part = 0;
    } else if (small !== undefined && goesOn(part, small)) part += small;
    else if (key !== 'and' || inFigures || !isRound(total, part) || !smallNumbers.has(keyAt(at + count + 1)))
      break;
  }
  const value = Math.round((total + part) * thousandths) / thousandths;
  return { count, value: below ? -value : value };
}

/** Behind a hundred, a thousand, a million. */
const isRound = (total: number, part: number): boolean => (part > 0 ? part % 100 === 0 : total > 0);

/** Whether a small number goes on with what was read: "twenty" with "one", "hundred" with "twelve". */
function goesOn(part: number, small: number): boolean {
  if (small === 0) return false;
  if (part % 100 === 0) return true;
  return part % 10 === 0 && part % 100 >= 20 && small < 10;
}
