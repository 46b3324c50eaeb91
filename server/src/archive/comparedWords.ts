/** Two wordings of a passage, word by word. */
import { diffArrays } from 'diff';
import type { WordingPart } from './summaryTypes';

/** A word of a quotation. */
export interface ComparedWord {
  /** With the marks that touch it. */
  readonly shown: string;
  /** As it is compared: small letters, no marks around it, one for all within. */
  readonly key: string;
  /** With what stands beside it and is not compared, such as a dash: the quotation as it is written, in pieces. */
  readonly whole: string;
}

const letters = /[\p{L}\p{N}]+/gu;

/**
 * The words of a quotation. What is no word, such as a dash, belongs to the word in front of it, and to the first one where there is
 * none; so does the last word of a quotation that was cut off.
 */
export function comparedWords(text: string): readonly ComparedWord[] {
  const all: ComparedWord[] = [];
  const behind = (last: ComparedWord, more: string): void => {
    all[all.length - 1] = { ...last, whole: `${last.whole} ${more}` };
  };
  let before = '';
  for (const shown of text.split(' ')) {
    // whichever mark stands in a word: 3.5 is not 35
    const key = (shown.toLowerCase().match(letters) ?? []).join("'");
    const last = all.at(-1);
    if (key !== '') {
      all.push({ shown, key, whole: before + shown });
      before = '';
    } else if (last === undefined) before += `${shown} `;
    else behind(last, shown);
  }
  const cut = text.endsWith('…') ? all.pop() : undefined;
  const last = all.at(-1);
  if (cut !== undefined && last !== undefined) behind(last, cut.whole);
  return all;
}

/** How two wordings stand to each other. */
export interface WordComparison {
  /** Words in common, of those of the shorter one. */
  readonly likeness: number;
  /** Words that are in both. */
  readonly common: number;
  /** Whether they only begin or end elsewhere: what both could have is the same in both. */
  readonly isExcerpt: boolean;
  readonly parts: readonly WordingPart[];
}

/** Compares; undefined where fewer words than a share (0 to 1) of the shorter one could be the same. */
export function compareWords(
  first: readonly ComparedWord[],
  second: readonly ComparedWord[],
  least: number,
): WordComparison | undefined {
  const shorter = Math.min(first.length, second.length);
  if (sharedKeys(first, second) < least * shorter) return undefined;
  const changes = diffArrays([...first], [...second], { comparator: (a, b) => a.key === b.key });
  let [at, otherAt] = [0, 0];
  let common = 0;
  const parts = changes.map(({ added, removed, count }): WordingPart => {
    const words = added ? [] : first.slice(at, (at += count));
    const others = removed ? [] : second.slice(otherAt, (otherAt += count));
    if (!added && !removed) common += count;
    return partOf(words, others);
  });
  return { likeness: shorter === 0 ? 0 : common / shorter, common, isExcerpt: isExcerpt(parts), parts };
}

/** A stretch, from the words of it that each wording has. */
function partOf(first: readonly ComparedWord[], second: readonly ComparedWord[]): WordingPart {
  const text = (first.length > 0 ? first : second).map(({ shown }) => shown).join(' ');
  const own = (words: readonly ComparedWord[]): string => words.map(({ whole }) => whole).join(' ') || text;
  const [inFirst, inSecond] = [own(first), own(second)];
  return {
    in: second.length === 0 ? 'first' : first.length === 0 ? 'second' : 'same',
    text,
    ...(inFirst !== text && { first: inFirst }),
    ...(inSecond !== text && { second: inSecond }),
  };
}

function sharedKeys(first: readonly ComparedWord[], second: readonly ComparedWord[]): number {
  const left = new Map<string, number>();
  for (const { key } of first) left.set(key, (left.get(key) ?? 0) + 1);
  let shared = 0;
  for (const { key } of second) {
    const there = left.get(key) ?? 0;
    if (there > 0) {
      shared++;
      left.set(key, there - 1);
    }
  }
  return shared;
}

/** One stretch in common, and before and behind it words of one of the two only. */
function isExcerpt(parts: readonly WordingPart[]): boolean {
  const same = parts.findIndex((part) => part.in === 'same');
  return (
    same >= 0 &&
    same <= 1 &&
    parts.length - same <= 2 &&
    parts.filter((part) => part.in === 'same').length === 1
  );
}
