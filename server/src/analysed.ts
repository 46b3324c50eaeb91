/** What was read in one text of an article, step by step, each when it is first asked for. */
import {
  createMemory,
  finish,
  readCopyInSteps,
  type FirstReading,
  type Memory,
  type SecondReading,
  type Steps,
} from './article/analyze';
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
  seekProblems?: SecondReading['problems'];
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

/** What was read in a text; noise and marks are read now, in steps, where they were not. */
export function* analysedIn(
  text: string,
  held: LastText,
  settings: Settings,
  kept: readonly KeptPiece[],
  note: Attributor['note'],
): Steps<Analysed> {
  const last = held.analysed;
  if (last?.text === text && keepsAlike(last.kept, kept)) return last;
  const analysed = { text, kept, ...(yield* firstOf(text, held, settings, kept, note)) };
  // a text that was given up half-way leaves the memory of the one before
  held.memory.turn();
  held.analysed = analysed;
  return analysed;
}

/** Finds noise and marks, as far as a second reader has read the lines. */
function* firstOf(
  text: string,
  { memory }: LastText,
  settings: Settings,
  kept: readonly KeptPiece[],
  note: Attributor['note'],
): Steps<Pick<Analysed, 'first' | 'ofLines'>> {
  const noted = note();
  const options = { ...analyzeOptionsOf(settings), kept };
  if (noted === undefined) return { first: yield* readCopyInSteps(text, options, memory) };
  const first = yield* readCopyInSteps(text, { ...options, opinions: noted.opinions }, memory);
  return { first, ofLines: noted };
}

/** Finds noise anew, in steps, and where that has changed who says what in what is left of the text; says whether it has. */
export function* readAgain(
  analysed: Analysed,
  held: LastText,
  settings: Settings,
  by: Attributor,
): Steps<boolean> {
  const { text, kept } = analysed;
  const before = JSON.stringify(analysed.first.copy.artifacts);
  const { first, ofLines } = yield* firstOf(text, held, settings, kept, by.note);
  if (JSON.stringify(first.copy.artifacts) === before) {
    if (ofLines !== undefined) analysed.ofLines = ofLines;
    return false;
  }
  const attributed = yield* attributedBy(first, by);
  const problems = yield* problemsAgain(analysed, attributed);
  analysed.first = first;
  if (ofLines !== undefined) analysed.ofLines = ofLines;
  takeOver(analysed, attributed, problems);
  return true;
}

/** Whether the same pieces are kept: then the text need not be read anew. */
export function keepsAlike(some: readonly KeptPiece[], others: readonly KeptPiece[]): boolean {
  return (
    some === others ||
    (some.length === others.length &&
      some.every(({ text, before, after }, k) => {
        const other = others[k];
        return other?.text === text && other.before === before && other.after === after;
      }))
  );
}

/** Finds the speakers, in steps, where they were not found. */
export function* speakersIn(analysed: Analysed, by: Attributor): Steps<AttributedText> {
  if (analysed.found !== undefined) return analysed.found;
  const attributed = yield* attributedBy(analysed.first, by);
  takeOver(analysed, attributed);
  by.attributed(analysed.noted, analysed.ofLines);
  return attributed.reading.attributed;
}

/** Seeks the problems, in steps, where they were not sought. */
export function* problemsIn(analysed: Analysed, by: Attributor): Steps<readonly Problem[]> {
  if (analysed.problems !== undefined) return analysed.problems;
  yield* speakersIn(analysed, by);
  const { seekProblems } = analysed;
  const problems = seekProblems === undefined ? [] : yield* seekProblems();
  // the speakers may have been found anew between two steps
  if (analysed.seekProblems !== seekProblems) return yield* problemsIn(analysed, by);
  analysed.problems = problems;
  delete analysed.seekProblems;
  return problems;
}

/** The article with what was put right in it; what has to be found yet is found now. */
export function correctedIn(analysed: Analysed, putRight: PutRight, by: Attributor): AttributedText {
  return correct(analysed, putRight, by).article;
}

/** The problems that are left of what was put right; sought now where they were not. */
export function problemsLeftIn(analysed: Analysed, putRight: PutRight, by: Attributor): readonly Problem[] {
  const now = correct(analysed, putRight, by);
  now.problems ??= putRightProblems(finish(problemsIn(analysed, by)), now.article, putRight);
  return now.problems;
}

function correct(analysed: Analysed, putRight: PutRight, by: Attributor): NonNullable<Analysed['corrected']> {
  if (analysed.corrected?.by !== putRight)
    analysed.corrected = {
      by: putRight,
      article: putRightArticle(finish(speakersIn(analysed, by)), putRight),
    };
  return analysed.corrected;
}

/** The speakers of a text, and what a second reader was asked about them. */
interface AttributedBy {
  readonly reading: SecondReading;
  readonly noted: Noted | undefined;
}

/** Finds the speakers, in steps, as far as a second reader has read the text. */
function* attributedBy(
  first: FirstReading,
  { tagger, note }: Pick<Attributor, 'tagger' | 'note'>,
): Steps<AttributedBy> {
  const noted = note();
  return { reading: yield* first.attribute(tagger, noted?.opinions), noted };
}

/** Seeks, in steps, the problems anew where they were sought before: whoever lists them does not wait for them then. */
function* problemsAgain(
  analysed: Analysed,
  { reading }: AttributedBy,
): Steps<readonly Problem[] | undefined> {
  return analysed.problems === undefined ? undefined : yield* reading.problems();
}

/** Takes over speakers that were found and, where they were sought, problems; what was known of them is gone. */
function takeOver(
  analysed: Analysed,
  { reading: { attributed, problems: seekProblems }, noted }: AttributedBy,
  problems?: readonly Problem[],
): void {
  analysed.found = attributed;
  if (problems === undefined) {
    analysed.seekProblems = seekProblems;
    delete analysed.problems;
  } else {
    analysed.problems = problems;
    delete analysed.seekProblems;
  }
  delete analysed.corrected;
  if (noted === undefined) delete analysed.noted;
  else analysed.noted = noted;
}

/** Finds the speakers anew, in steps, where they were found before; says whether anything has changed by that. */
export function* attributedAgain(
  analysed: Analysed,
  by: Pick<Attributor, 'tagger' | 'note'>,
): Steps<boolean> {
  if (analysed.found === undefined) return false;
  const again = yield* attributedBy(analysed.first, by);
  if (whoSaysWhat(again.reading.attributed) !== whoSaysWhat(analysed.found)) {
    takeOver(analysed, again, yield* problemsAgain(analysed, again));
    return true;
  }
  // what was made of the speakers holds as well
  if (again.noted === undefined) delete analysed.noted;
  else analysed.noted = again.noted;
  return false;
}

/** All that depends on the speakers, to be compared. */
const whoSaysWhat = ({ quotations, attributions, sources }: AttributedText): string =>
  JSON.stringify([quotations, attributions, sources]);

/** What the marks alone tell, less what a person does not want to see of it. */
export function copyOf({ first: { copy } }: Analysed, putRight: PutRight): Copy {
  const { problems } = copy;
  const left = problems.length === 0 ? problems : problemsWithoutIgnored(problems, putRight);
  return left.length === problems.length ? copy : { ...copy, problems: left };
}
