/** Two wordings of a passage, word by word. */
import { diffArrays } from 'diff';
import type { WordingPart } from './summaryTypes';

/** A word of a quotation. */
export interface ComparedWord {
  /** With the marks that touch it. */
  readonly shown: string;
  /** As it is compared: small letters, no marks around it, one for all within. */
  readonly key: string;
}

const letters = /[\p{L}\p{N}]+/gu;

/** The words of a quotation; what is no word, such as a dash, is left out. Of one that was cut off, the last is. */
export function comparedWords(text: string): readonly ComparedWord[] {
  const all = text.split(' ').flatMap((shown) => {
    // whichever mark stands in a word: 3.5 is not 35
    const key = (shown.toLowerCase().match(letters) ?? []).join("'");
    return key === '' ? [] : [{ shown, key }];
  });
  return text.endsWith('…') ? all.slice(0, -1) : all;
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
  // the words of the first stand in the parts that are in both
  let at = 0;
  let common = 0;
  const parts = changes.map(({ added, removed, count, value }): WordingPart => {
    const words = added ? value : first.slice(at, (at += count));
    if (!added && !removed) common += count;
    return {
      in: added ? 'second' : removed ? 'first' : 'same',
      text: words.map(({ shown }) => shown).join(' '),
    };
  });
  return { likeness: shorter === 0 ? 0 : common / shorter, common, isExcerpt: isExcerpt(parts), parts };
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
