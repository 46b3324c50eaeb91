/** Hints that a user ignores in one place: found again by their words and what stands around them. */
import type { Problem, Span } from './types';

/** A hint that is ignored: its kind, the words that it was about, and what stands around them; white space folded. */
export interface IgnoredHint {
  readonly code: string;
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** So much of what a hint is about is kept, and so much on each side of it, in characters. */
export const longestText = 200;
const around = 30;

const fold = (text: string): string => text.replace(/\s+/gu, ' ').trim();

/** What a hint is found again by. */
export function ignoredHint(
  text: string,
  { code, span }: { readonly code: string; readonly span: Span },
): IgnoredHint {
  const end = Math.min(span.end, span.start + longestText);
  return {
    code,
    text: fold(text.slice(span.start, end)),
    before: fold(text.slice(Math.max(0, span.start - around), span.start)),
    after: fold(text.slice(span.end, span.end + around)),
  };
}

/**
 * Tells which problems of a text are still shown. One is ignored where its words are those that a user ignores, and what
 * stands before or behind them is as it was: the other side may have been edited.
 */
export function shownBut(text: string, ignored: readonly IgnoredHint[] = []): (problem: Problem) => boolean {
  if (ignored.length === 0) return () => true;
  const byWords = new Map<string, IgnoredHint[]>();
  const keyOf = (hint: IgnoredHint): string => `${hint.code}\n${hint.text}`;
  for (const hint of ignored) {
    const same = byWords.get(keyOf(hint));
    if (same === undefined) byWords.set(keyOf(hint), [hint]);
    else same.push(hint);
  }
  return (problem) => {
    const here = ignoredHint(text, problem);
    return !(byWords.get(keyOf(here)) ?? []).some(
      ({ before, after }) => before === here.before || after === here.after,
    );
  };
}
