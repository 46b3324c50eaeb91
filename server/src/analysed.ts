/** What was read in one text of an article, step by step, each when it is first asked for. */
import { createMemory, readCopy, type FirstReading, type Memory } from './article/analyze';
import type { AttributedText } from './article/article';
import type { Copy, KeptPiece, Problem } from './article/types';
import {
  problemsWithoutIgnored,
  putRightArticle,
  putRightProblems,
  type PutRight,
} from './corrections/putRight';
import type { Tagger } from './nlp/tagger';
import type { Noted } from './secondReading/noted';
import { analyzeOptionsOf, type Settings } from './settings';

/** What was read in one text, step by step. */
export interface Analysed {
  readonly text: string;
  /** The pieces of noise that were kept when it was read. */
  readonly kept: readonly KeptPiece[];
  first: FirstReading;
  /** What the second reader was asked when the noise was found; absent where nobody was. */
  ofLines?: Noted;
  /** As it was read, and its problems. */
  found?: AttributedText;
  problems?: readonly Problem[];
  /** Holds all that was known when the speakers were found: it goes once the problems are sought. */
  seekProblems?: () => readonly Problem[];
  /** What the second reader was asked when the speakers were found; absent where nobody was. */
  noted?: Noted;
  /** The same with what was put right. */
  corrected?: { readonly by: PutRight; readonly article: AttributedText; problems?: readonly Problem[] };
}

/** Who finds the speakers of one article. */
export interface Attributor {
  readonly tagger: Tagger;
  /** What a second reader says by now, and a note of what it is asked; undefined where nobody is to be asked. */
  readonly note: () => Noted | undefined;
  /** Hears that the speakers of a new text were found, and what was noted. */
  readonly attributed: (noted: Noted | undefined, ofLines: Noted | undefined) => void;
}

/** What is remembered of the last text of a document. */
export interface LastText {
  /** Knows its lines. */
  readonly memory: Memory;
  /** Known by its text: not every editor counts its versions up, and an undone change is found again. */
  analysed?: Analysed;
}

/** Nothing was read yet. */
export function nothingRead(): LastText {
  return { memory: createMemory() };
}

/** What was read in a text; noise and marks are read now where they were not. */
export function analysedIn(
  text: string,
  held: LastText,
  settings: Settings,
  kept: readonly KeptPiece[],
  note: Attributor['note'],
): Analysed {
  const last = held.analysed;
  if (last?.text === text && isEqual(last.kept, kept)) return last;
  held.memory.turn();
  held.analysed = { text, kept, ...firstOf(text, held, settings, kept, note) };
  return held.analysed;
}

/** Finds noise and marks, as far as a second reader has read the lines. */
function firstOf(
  text: string,
  { memory }: LastText,
  settings: Settings,
  kept: readonly KeptPiece[],
  note: Attributor['note'],
): Pick<Analysed, 'first' | 'ofLines'> {
  const noted = note();
  const options = { ...analyzeOptionsOf(settings), kept };
  if (noted === undefined) return { first: readCopy(text, options, memory) };
  return { first: readCopy(text, { ...options, opinions: noted.opinions }, memory), ofLines: noted };
}

/** Finds noise anew, and where that has changed who says what in what is left of the text; says whether it has. */
export function readAgain(analysed: Analysed, held: LastText, settings: Settings, by: Attributor): boolean {
  const { text, kept } = analysed;
  const before = JSON.stringify(analysed.first.copy.artifacts);
  const { first, ofLines } = firstOf(text, held, settings, kept, by.note);
  if (ofLines !== undefined) analysed.ofLines = ofLines;
  if (JSON.stringify(first.copy.artifacts) === before) return false;
  analysed.first = first;
  attributeNow(analysed, by);
  return true;
}

function isEqual(some: readonly KeptPiece[], others: readonly KeptPiece[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ text, before, after }, k) => {
        const other = others[k];
        return other?.text === text && other.before === before && other.after === after;
      }))
  );
}

/** The article with what was put right in it; what has to be found yet is found now. */
export function correctedIn(analysed: Analysed, putRight: PutRight, by: Attributor): AttributedText {
  return correct(analysed, putRight, by).article;
}

/** The problems that are left of what was put right; sought now where they were not. */
export function problemsLeftIn(analysed: Analysed, putRight: PutRight, by: Attributor): readonly Problem[] {
  const now = correct(analysed, putRight, by);
  now.problems ??= putRightProblems(problemsIn(analysed, by), now.article, putRight);
  return now.problems;
}

function correct(analysed: Analysed, putRight: PutRight, by: Attributor): NonNullable<Analysed['corrected']> {
  if (analysed.corrected?.by !== putRight)
    analysed.corrected = { by: putRight, article: putRightArticle(foundIn(analysed, by), putRight) };
  return analysed.corrected;
}

/** The article as it was read; the speakers are found now where they were not. */
function foundIn(analysed: Analysed, by: Attributor): AttributedText {
  if (analysed.found !== undefined) return analysed.found;
  const { attributed } = attributeNow(analysed, by);
  by.attributed(analysed.noted, analysed.ofLines);
  return attributed;
}

/** Finds the speakers, as far as a second reader has read the text; what was known of them is gone. */
function attributeNow(
  analysed: Analysed,
  { tagger, note }: Pick<Attributor, 'tagger' | 'note'>,
): { readonly attributed: AttributedText } {
  const noted = note();
  const { attributed, problems } = analysed.first.attribute(tagger, noted?.opinions);
  analysed.found = attributed;
  analysed.seekProblems = problems;
  delete analysed.problems;
  delete analysed.corrected;
  if (noted === undefined) delete analysed.noted;
  else analysed.noted = noted;
  return { attributed };
}

/** Finds the speakers anew where they were found before; says whether anything has changed by that. */
export function attributedAgain(analysed: Analysed, by: Pick<Attributor, 'tagger' | 'note'>): boolean {
  const { found, problems, seekProblems, corrected } = analysed;
  if (found === undefined) return false;
  const { attributed } = attributeNow(analysed, by);
  if (whoSaysWhat(attributed) !== whoSaysWhat(found)) return true;
  // what was made of it holds as well
  Object.assign(analysed, { found, problems, seekProblems, corrected });
  return false;
}

/** All that depends on the speakers, to be compared. */
const whoSaysWhat = ({ quotations, attributions, sources }: AttributedText): string =>
  JSON.stringify([quotations, attributions, sources]);

function problemsIn(analysed: Analysed, by: Attributor): readonly Problem[] {
  if (analysed.problems !== undefined) return analysed.problems;
  foundIn(analysed, by);
  analysed.problems = analysed.seekProblems?.() ?? [];
  delete analysed.seekProblems;
  return analysed.problems;
}

/** What the marks alone tell, less what a person does not want to see of it. */
export function copyOf({ first: { copy } }: Analysed, putRight: PutRight): Copy {
  const { problems } = copy;
  const left = problems.length === 0 ? problems : problemsWithoutIgnored(problems, putRight);
  return left.length === problems.length ? copy : { ...copy, problems: left };
}
