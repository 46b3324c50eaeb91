/** Reads the text of a document as far as somebody wants it, in turns with everybody else who wants something. */
import { analysedIn, problemsIn, speakersIn, type Attributor, type LastText } from './analysed';
import type { Steps } from './article/analyze';
import type { KeptPiece } from './article/types';
import { inTurns, once, type Running } from './inTurns';
import type { Settings } from './settings';

/** How far a text is to be read: noise and marks, who says what, and what is worth a look then. */
export type Wanted = 'copy' | 'article' | 'problems';

/** What is known of a document, and what is read in it right now. */
export interface InTurns extends LastText {
  readonly running: Map<Wanted, Running>;
}

/** The present text of a document. */
export interface Present {
  readonly held: InTurns;
  readonly text: string;
  readonly settings: Settings;
  readonly by: Attributor;
  /** Whether it still is the text, under the same settings. */
  readonly isPresent: () => boolean;
  readonly isArticle: () => boolean;
  /** The pieces of noise that a person keeps. */
  readonly kept: () => readonly KeptPiece[];
  /** Lets messages have their turns. */
  readonly breathe: () => Promise<void>;
  /** Hears how much is read, 0 to 1; 1 also where it is given up. */
  readonly tell: (done: number) => void;
}

/** Messages come in one by one, and an answer takes a turn to be sent: so many make way for what is asked beside. */
const turns = 6;

/** Reads the present text as far as that is wanted; false where another text came meanwhile. */
export async function readInTurns(present: Present, wanted: Wanted): Promise<boolean> {
  const { held, text, settings, by, isPresent, breathe, tell } = present;
  const read = (stage: Wanted, steps: () => Steps<unknown>): Promise<boolean> =>
    once(held.running, stage, text, () => inTurns(steps(), { breathe, isWanted: isPresent, tell }));
  if (held.analysed?.text !== text) await breathe();
  if (!isPresent()) return false;
  if (!present.isArticle()) return true;
  if (!(await read('copy', () => analysedIn(text, held, settings, present.kept(), by.note)))) return false;
  const { analysed } = held;
  if (analysed === undefined) return false;
  if (wanted === 'copy') return true;
  if (analysed.found === undefined) {
    for (let turn = 0; turn < turns; turn++) await breathe();
    if (!isPresent()) return false;
    const isRead = await read('article', () => speakersIn(analysed, by)).finally(() => tell(1));
    if (!isRead) return false;
  }
  if (wanted === 'article' || analysed.problems !== undefined) return true;
  return read('problems', () => problemsIn(analysed, by));
}
