import { linesOf } from '../../text/lines';
import { isBlank, isSpace } from '../../text/whiteSpace';
import type { Span } from '../../types';
import type { Finding } from '../finding';
import { continues, endsSentence } from '../lines/lineEnds';

/** What text recognition makes of the rule between two columns, of a fold and of dirt. */
const bars: ReadonlySet<string> = new Set('|¦‖│┃');

/** Fewer bars at the edges of lines may be what a site puts between its links. */
const fewest = 3;
/** So many lines with a bar must be torn out of a sentence. */
const fewestTorn = 2;

interface Scanned extends Span {
  /** Where its words begin and end: without the bars at its edges. */
  readonly words: Span;
  /** Whether a bar stands at one of its edges, and none between its words, as in a table. */
  readonly edged: boolean;
}

/**
 * Bars at the edges of lines, where the lines are those of a story: of several the sentence goes on in the next line.
 * With them goes a lone "i" or "l" at the end of such a line, which is a bar that was read as a letter. Linear.
 */
export function findScanMarks(text: string): readonly Finding[] {
  if (!/[|¦‖│┃]/u.test(text)) return [];
  const lines = scannedLines(text);
  const edged = lines.filter((line) => line.edged);
  if (edged.length < fewest) return [];
  const torn = lines.filter((line, k) => line.edged && isTorn(text, line, lines[k + 1])).length;
  if (torn < fewestTorn || torn < edged.length * 0.2) return [];
  return lines.flatMap((line, k) => marksOf(text, line, lines[k + 1]));
}

function scannedLines(text: string): readonly Scanned[] {
  return linesOf(text).map(({ start, end }) => {
    let from = start;
    let to = end;
    const skips = (at: number): boolean => isSpace(text.charCodeAt(at)) || bars.has(text.charAt(at));
    while (from < to && skips(from)) from++;
    while (to > from && skips(to - 1)) to--;
    const hasBar = /[|¦‖│┃]/u;
    const edged = hasBar.test(text.slice(start, from)) || hasBar.test(text.slice(to, end));
    return {
      start,
      end,
      words: { start: from, end: to },
      edged: edged && !hasBar.test(text.slice(from, to)),
    };
  });
}

/** Whether the sentence of a line goes on in the next one. */
function isTorn(text: string, { words }: Scanned, next: Scanned | undefined): boolean {
  if (next === undefined || words.end === words.start || next.words.end === next.words.start) return false;
  const tail = text.slice(Math.max(words.start, words.end - 60), words.end);
  return !endsSentence(tail) && continues(text.slice(next.words.start, next.words.start + 4));
}

function marksOf(text: string, line: Scanned, next: Scanned | undefined): readonly Finding[] {
  const { start, end, words, edged } = line;
  const out: Finding[] = [];
  const add = (from: number, to: number): void => {
    if (!isBlank(text, from, to))
      out.push({
        span: { start: from, end: to },
        evidence: 'A bar at the edge of a line of the story, as others have it',
      });
  };
  if (!edged && next?.edged !== true) return out;
  if (words.start === words.end) {
    add(start, end);
    return out;
  }
  if (edged) add(start, words.start);
  // a bar that was read as a letter: no word is a small "i" or "l"
  const letter = /(?<=[\p{L},] )[ilj]$/u.test(text.slice(Math.max(words.start, words.end - 4), words.end));
  const isLetter = letter && isTorn(text, line, next);
  if (isLetter) add(words.end - 2, end);
  else if (edged) add(words.end, end);
  return out;
}
