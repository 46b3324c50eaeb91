/** What was done to the words of a quotation, told in the terms of an editor. */
import type { QuotedWord } from './quoted';
import type { SourceWord } from './source';
import { textOf, type Word } from './words';

/**
 * How a few words of a quotation stand to those of its source. `same`: the same words. An editor may do these, saying so
 * or not: `capital`, `marks`; `spelling`: the same word written in another way, as a number; `bracket`: put into brackets,
 * in place of something or not; `elision`: left out behind dots; `seam`: left out where "she said" stands. What changes
 * the speaker's words: `dropped`, `added`, `changed`, and `moved` for what was said nearby, in another place.
 */
export type DifferenceKind =
  | 'same'
  | 'capital'
  | 'marks'
  | 'spelling'
  | 'bracket'
  | 'elision'
  | 'seam'
  | 'dropped'
  | 'added'
  | 'changed'
  | 'moved';

/** A few words, as both texts have them; empty where one has none. White space is folded. */
export interface Difference {
  readonly kind: DifferenceKind;
  readonly quoted: string;
  readonly source: string;
}

/** Whether a difference takes a word from the speaker or gives him one. */
export function isAlteration({ kind }: Difference): boolean {
  return kind === 'dropped' || kind === 'added' || kind === 'changed' || kind === 'moved';
}

/** Words that stand in both texts one behind the other, or that stand instead of each other. */
export interface Hunk {
  readonly same: boolean;
  readonly source: readonly SourceWord[];
  readonly quoted: readonly QuotedWord[];
  /** The quoted words stand nearby in the source. */
  readonly moved?: true;
}

/** A bracket stands for so many words at most; more are left out without saying so. */
const mostInBracket = 12;

/** What a hunk is, told in the terms of an editor. */
export function differencesIn(hunk: Hunk, quotedText: string, sourceText: string): readonly Difference[] {
  const { same, source, quoted, moved } = hunk;
  if (same) return samePairs(hunk, quotedText, sourceText);
  const spoken = source.filter(({ soft }) => !soft);
  const own = quoted.filter(({ inBrackets }) => !inBrackets);
  const texts = { quoted: textOf(quotedText, quoted), source: textOf(sourceText, spoken) };
  if (quoted.length === 0) return spoken.length === 0 ? [] : [{ kind: 'dropped', ...texts }];
  if (own.length === 0)
    return spoken.length <= mostInBracket
      ? [{ kind: 'bracket', ...texts }]
      : [
          { kind: 'bracket', quoted: texts.quoted, source: '' },
          { kind: 'dropped', quoted: '', source: texts.source },
        ];
  if (runTogether(own) === runTogether(spoken)) return [{ kind: 'spelling', ...texts }];
  if (moved === true) return [{ kind: 'moved', ...texts }];
  if (spoken.length === 0) return [{ kind: 'added', ...texts }];
  return [{ kind: 'changed', ...texts }];
}

/** "well known" and "wellknown" are the same letters. */
const runTogether = (words: readonly Word[]): string => words.map(({ key }) => key).join('');

/** Words that are the same but perhaps for capitals, marks and spelling. */
function samePairs({ source, quoted }: Hunk, quotedText: string, sourceText: string): readonly Difference[] {
  return quoted.map((word, at): Difference => {
    const other = source[at] ?? word;
    const kind = kindOfPair(word, other, at === 0 || source[at - 1] === undefined);
    return { kind, quoted: textOf(quotedText, [word]), source: textOf(sourceText, [other]) };
  });
}

function kindOfPair(quoted: QuotedWord, source: Word, isFirst: boolean): DifferenceKind {
  if (quoted.inBrackets || quoted.stem !== undefined) return 'bracket';
  if (quoted.form !== source.form)
    return quoted.form.toLowerCase() === source.form.toLowerCase() ? 'capital' : 'spelling';
  if (!isFirst && !quoted.afterTag && quoted.marks !== source.marks) return 'marks';
  return 'same';
}

/** Neighbours of one kind as one. */
export function merged(differences: readonly Difference[]): readonly Difference[] {
  const out: Difference[] = [];
  for (const next of differences) {
    const last = out[out.length - 1];
    if (last?.kind === next.kind)
      out[out.length - 1] = {
        kind: next.kind,
        quoted: joinedTexts(last.quoted, next.quoted),
        source: joinedTexts(last.source, next.source),
      };
    else out.push(next);
  }
  return out;
}

/** Two texts with a space between them, but behind a hyphen. */
function joinedTexts(a: string, b: string): string {
  return a === '' || b === '' || /\p{L}[-\u2010]$/u.test(a) ? a + b : `${a} ${b}`;
}
