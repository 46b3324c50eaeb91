import { continues, dangles, endsSentence, isListItem, isTornName, isTornWord } from './lineEnds';

/** A shorter line may be a label or a heading: nothing tells that its sentence is unfinished. In words. */
const shortestHalf = 5;

/** The last words of a sentence are at most so many, in a line of their own. */
const longestTail = 3;

/** A line is read so far from its ends, in characters. Costs only time. */
const reach = 120;

/**
 * Whether a line goes on with a sentence that the line above leaves open, by what the two say alone: a broken word or name, a
 * small letter, a word that asks for more. For whoever asks whether a line may be taken out: where the line above is the
 * story's, and this holds, the line is the story's too.
 */
export function sentenceGoesOn(upper: string, lower: string): boolean {
  const above = upper.slice(-reach).trimEnd();
  const below = lower.slice(0, reach).trimStart();
  if (above === '' || below === '') return false;
  if (isTornWord(above, below) || isTornName(above, below)) return true;
  if (endsSentence(above) || isListItem(below) || wordsOf(above) < shortestHalf) return false;
  return continues(below) || dangles(above) || isTail(above, lower);
}

/**
 * Whether a line is nothing but the last words of a sentence: "…the old moon of / Jupiter." The line above has to be prose: it
 * ends with a small letter or a comma.
 */
export function isTail(upper: string, lower: string): boolean {
  if (lower.length > reach || wordsOf(lower) > longestTail) return false;
  return (
    /[\p{Ll},]$/u.test(upper) &&
    wordsOf(upper) >= shortestHalf &&
    /^[\p{L}\d]/u.test(lower) &&
    /\p{Ll}[.!?]["”’)]?$/u.test(lower)
  );
}

function wordsOf(text: string): number {
  return text.trim().split(/\s+/u).length;
}
