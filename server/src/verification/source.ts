/** A source as it is searched: read once, whatever many quotations are compared with it. */
import { lastAtMost } from '../article/text/lastAtMost';
import type { Span } from '../article/types';
import { functionWords, hesitations } from '../rules/spoken';
import { asidesIn } from './asides';
import { withNumbers } from './numbers';
import { wordsIn, type Word } from './words';

/** A word of a source. */
export interface SourceWord extends Word {
  /** Perhaps not spoken, as a label or a time: it may be left out without saying so. */
  readonly soft: boolean;
}

/** A text that quotations are compared with. */
export interface SourceText {
  /** As the user named it. */
  readonly name: string;
  readonly text: string;
  /** The text with spaces in place of what was never a word, such as the times of captions; of the same length. */
  readonly shown: string;
  readonly words: readonly SourceWord[];
  /** Indices into `words` of those that were surely spoken, in order. */
  readonly spoken: readonly number[];
  /** The keys of the spoken words, each with a space before it, and one behind the last. */
  readonly folded: string;
  /** Where each spoken word's key begins in `folded`, behind its space. */
  readonly starts: Int32Array;
  /** Indices into `spoken` by key, in order. */
  readonly places: ReadonlyMap<string, readonly number[]>;
}

/** Reads a source. Linear in the length of the text. */
export function readSource(name: string, text: string): SourceText {
  const { frame, soft } = asidesIn(text);
  const shown = blanked(text, frame);
  const words = withNumbers(wordsIn(shown));
  const marked = markSoft(words, soft);
  const spoken: number[] = [];
  const places = new Map<string, number[]>();
  const folded: string[] = [];
  const starts: number[] = [];
  let length = 1;
  marked.forEach((word, at) => {
    if (word.soft) return;
    const known = places.get(word.key);
    if (known === undefined) places.set(word.key, [spoken.length]);
    else known.push(spoken.length);
    spoken.push(at);
    folded.push(word.key);
    starts.push(length);
    length += word.key.length + 1;
  });
  return {
    name,
    text,
    shown,
    words: marked,
    spoken,
    folded: ` ${folded.join(' ')} `,
    starts: Int32Array.from(starts),
    places,
  };
}

/** A text with spaces in place of stretches: every other character stays where it is. */
function blanked(text: string, out: readonly Span[]): string {
  if (out.length === 0) return text;
  const pieces: string[] = [];
  let at = 0;
  for (const { start, end } of out) {
    if (end <= at) continue;
    pieces.push(text.slice(at, Math.max(at, start)), ' '.repeat(end - Math.max(at, start)));
    at = end;
  }
  pieces.push(text.slice(at));
  return pieces.join('');
}

function markSoft(words: readonly Word[], soft: readonly Span[]): readonly SourceWord[] {
  let next = 0;
  let until = 0;
  return words.map((word) => {
    for (; next < soft.length && (soft[next]?.start ?? 0) <= word.start; next++)
      until = Math.max(until, soft[next]?.end ?? 0);
    return { ...word, soft: word.start < until || hesitations.has(word.key) };
  });
}

/** Index into `spoken` of the word that holds an offset of `folded`, or of the one before it. */
export function spokenAt({ starts }: SourceText, offset: number): number {
  return Math.max(
    0,
    lastAtMost(starts.length, (index) => starts[index] ?? 0, offset),
  );
}

/** How much a word tells of what a sentence is about. */
export function weightOf({ key }: Pick<Word, 'key'>): number {
  return functionWords.has(key) ? functionWeight : 1;
}

const functionWeight = 0.35;
