/** How like a piece of a quotation is to a stretch of a source. */
import type { Hunk } from './differences';
import { weightOf } from './source';
import type { Word } from './words';

/** How much of what words tell is in both texts, and how much that is. */
export interface Likeness {
  /** 0 to 1: how much of what the words tell is in both. */
  readonly likeness: number;
  /** How much the words that are in both tell: the more stand in a row, the less is it chance. */
  readonly evidence: number;
}

/** The likeness of a piece. */
export function likenessOf(hunks: readonly Hunk[]): Likeness {
  let shared = 0;
  let all = 0;
  let evidence = 0;
  for (const { same, source, quoted, moved } of hunks) {
    const own = quoted.filter(({ inBrackets }) => !inBrackets);
    const weight = sum(own);
    if (same) {
      shared += weight;
      all += weight;
      evidence += weight + Math.max(0, own.length - 1) * rowWeight;
    } else {
      const spoken = source.filter(({ soft }) => !soft);
      if (moved === true) shared += weight * movedShare;
      const alike =
        moved === true
          ? 0
          : own.length === spoken.length
            ? sum(own.filter((word, at) => isAlike(word.key, spoken[at]?.key ?? '')))
            : 0;
      shared += alike * alikeShare;
      evidence += alike * alikeShare;
      all += own.length === 0 && quoted.length > 0 ? 0 : Math.max(weight, sum(spoken) * droppedShare);
    }
  }
  return { likeness: all === 0 ? 0 : shared / all, evidence };
}

const sum = (words: readonly Word[]): number => words.reduce((total, word) => total + weightOf(word), 0);
/** Each further word of a row says this much more. */
const rowWeight = 0.35;
/** What was dropped counts less against a place than what was added. */
const droppedShare = 0.5;
/** Words that the source has in another place count for this much. */
const movedShare = 0.6;
/** "votes" for "vote". */
const alikeShare = 0.7;

/** Whether two words are of one kind: another number, another tense, a slip of the pen. */
function isAlike(a: string, b: string): boolean {
  if (/^\d/u.test(a) && /^\d/u.test(b)) return true;
  let common = 0;
  while (common < a.length && common < b.length && a[common] === b[common]) common++;
  return common >= 3 && common * 2 >= Math.max(a.length, b.length);
}
