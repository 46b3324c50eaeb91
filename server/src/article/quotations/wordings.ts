/** What quotations say, word by word, and whether two say the same in other words. */

import type { Span } from '../types';

/** What a quotation says, word by word. */
export interface Wording {
  /** Lower case, without marks. */
  readonly words: readonly string[];
  /** The same in the runs that an ellipsis or an insertion in brackets leaves; each with a space at both ends. */
  readonly runs: readonly string[];
  /** All of it, with a space at both ends. */
  readonly line: string;
}

const gaps = /\[[^\]]{0,80}\]|\([^)]{0,80}\)|…|\.\s?\.\s?\.|\s[–—]+\s|--/u;

/** The words of a stretch of text, to be compared: case and marks do not count. */
export function wordingOf(text: string): Wording {
  const runs = text
    .split(gaps)
    .map(wordsIn)
    .filter((run) => run.length > 0);
  const words = runs.flat();
  return { words, runs: runs.map(lineOf), line: lineOf(words) };
}

/** The words of some spans of a body. */
export function wordingAt(body: string, parts: readonly Span[]): Wording {
  return wordingOf(parts.map(({ start, end }) => body.slice(start, end)).join(' '));
}

const wordsIn = (text: string): readonly string[] =>
  text
    .toLowerCase()
    .replace(/[’‘]/gu, "'")
    .match(/[\p{L}\p{M}\p{N}]+(?:'[\p{L}\p{M}\p{N}]+)*/gu) ?? [];

const lineOf = (words: readonly string[]): string => ` ${words.join(' ')} `;

/** Longer ones are compared by their beginnings. Words. */
const longest = 80;
/** The share of the shorter one's words that the other has in the same order. */
const share = 0.75;
/** "I never said that, I never said that" shares words with everything. */
const different = 5;

/** Whether two say nearly the same, but not word for word: neither is an excerpt of the other. */
export function inOtherWords(a: Wording, b: Wording): boolean {
  const [short, long] = a.words.length <= b.words.length ? [a, b] : [b, a];
  if (short.runs.every((run) => long.line.includes(run))) return false;
  const words = short.words.slice(0, longest);
  if (new Set(words).size < different) return false;
  return inOrder(words, long.words.slice(0, 2 * longest)) >= share * words.length;
}

/** How many words two lists have in the same order. */
function inOrder(a: readonly string[], b: readonly string[]): number {
  let row = b.map(() => 0);
  for (const word of a) {
    const next: number[] = [];
    b.forEach((other, at) => {
      next.push(word === other ? (row[at - 1] ?? 0) + 1 : Math.max(row[at] ?? 0, next[at - 1] ?? 0));
    });
    row = next;
  }
  return row[row.length - 1] ?? 0;
}
