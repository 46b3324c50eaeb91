/** Double marks of a paragraph, each with what its place tells; two characters that are typed for one mark count as one. */

import { at, canClose, canOpen, letterOrDigit } from './marks';

/** Marks that belong together: those of one family never close what another opens. */
export type MarkFamily = 'quote' | 'guillemet' | 'angle' | 'accent';

/** A double mark. */
export interface Mark {
  readonly index: number;
  /** 2 where two characters stand for one: two accents, apostrophes or commas. */
  readonly length: number;
  /** The character, or the one that the two stand for. */
  readonly char: string;
  readonly family: MarkFamily;
  /** What it does by its place, and where that does not tell by its form; undefined where neither tells. */
  readonly role: 'open' | 'close' | undefined;
}

/** The double marks among the places of all marks, in order. */
export function doubleMarksAt(text: string, places: readonly number[]): readonly Mark[] {
  const marks: Mark[] = [];
  const twice = curlyTwice(text);
  let end = 0;
  for (const index of places) {
    const length = index < end ? 0 : doubleMark(text, index, twice);
    if (length === 0) continue;
    marks.push(markAt(text, index, length));
    end = index + length;
  }
  return marks;
}

const families: Readonly<Record<string, MarkFamily>> = {
  '«': 'guillemet',
  '»': 'guillemet',
  '‹': 'angle',
  '›': 'angle',
  '´': 'accent',
  '`': 'accent',
};

/** What two characters in a row stand for. */
const typedTwice: Readonly<Record<string, string>> = {
  '`': '“',
  '´': '"',
  "'": '"',
  '‘': '“',
  '’': '”',
  '‚': '„',
  ',': '„',
};

function markAt(text: string, index: number, length: number): Mark {
  const own = at(text, index);
  const char = length === 2 ? (typedTwice[own] ?? own) : own;
  return { index, length, char, family: families[char] ?? 'quote', role: roleOf(text, index, length, char) };
}

/** Whether a mark only opens or only closes: its place tells first, because forms are mistyped. */
function roleOf(text: string, index: number, length: number, char: string): Mark['role'] {
  const opens = canOpen(text, index, index + length);
  const closes = canClose(text, index, index + length);
  if (opens && !closes) return 'open';
  if (closes && !opens) return 'close';
  if (char === '“' || char === '„' || char === '‟') return 'open';
  return char === '”' ? 'close' : undefined;
}

/** Length of a double mark at an index (2 where two characters stand for one), or 0. */
function doubleMark(text: string, index: number, twice: boolean): number {
  const char = at(text, index);
  if (/["“”„‟«»″＂‹›]/u.test(char)) return 1;
  const before = at(text, index - 1);
  if (at(text, index + 1) !== char) {
    // an accent for an apostrophe: don´t
    const inside = letterOrDigit.test(before) && letterOrDigit.test(at(text, index + 1));
    return (char === '`' || char === '´') && !inside ? 1 : 0;
  }
  const after = at(text, index + 2);
  if (char === ',' || char === '‚')
    return canOpen(text, index, index + 2) && letterOrDigit.test(after) ? 2 : 0;
  if (char === '‘' || char === '’') return twice ? 2 : 0;
  // union''s: an apostrophe that is typed twice
  if (char !== '`' && letterOrDigit.test(before) && letterOrDigit.test(after)) return 0;
  // of three in a row the inner one belongs to a quotation inside: '''Q' R'' and ''R 'Q'''
  const third = after === char && !letterOrDigit.test(at(text, index + 3));
  return third && !canOpen(text, index) ? 0 : 2;
}

/** Whether curly single marks are typed twice for double ones: else ’’ closes two quotations. */
const curlyTwice = (text: string): boolean => /(?:^|[\s([—–])‘‘\S/u.test(text) && text.includes('’’');
