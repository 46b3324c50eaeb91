/** Where something stands, as people count: lines and sentences. */
import { lastAtMost } from '../article/text/lastAtMost';
import { linesOf } from '../article/text/lines';

/** Tells the line of an offset (UTF-16 code units), from 1. Looks at the text once. */
export function lineNumbersIn(text: string): (offset: number) => number {
  const lines = linesOf(text);
  return (offset) => lastAtMost(lines.length, (index) => lines[index]?.start ?? 0, offset) + 1;
}

/** What ends in a full stop and ends no sentence. */
const abbreviation =
  /(?:^|[\s(“"‘'])(?:Mr|Mrs|Ms|Dr|Prof|Gen|Sen|Rep|Gov|St|Lt|Col|Capt|Sgt|Rev|Hon|Jr|Sr|No|vs|\p{Lu})\.\s*$/u;
/** So many UTF-16 code units at the end of a sentence show whether it ends in one. */
const abbreviationReach = 12;

/** Tells in which sentence of a paragraph an offset (UTF-16 code units of the paragraph) is, from 1. */
export function sentencesBefore(paragraph: string): (offset: number) => number {
  const starts: number[] = [];
  let goesOn = false;
  for (const { segment, index } of new Intl.Segmenter('en', { granularity: 'sentence' }).segment(paragraph)) {
    if (!goesOn) starts.push(index);
    goesOn = abbreviation.test(segment.slice(-abbreviationReach));
  }
  return (offset) => Math.max(1, lastAtMost(starts.length, (k) => starts[k] ?? 0, offset) + 1);
}
