/** Reads the text of a document as far as somebody wants it, in turns with everybody else who wants something. */
import { analysedIn, keepsAlike, problemsIn, speakersIn, type Attributor, type LastText } from './analysed';
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
  /** Whether it still is the text, under the same settings, with the same pieces kept. */
  readonly isPresent: () => boolean;
  readonly isArticle: () => boolean;
  /** The pieces of noise that a person keeps. */
  readonly kept: readonly KeptPiece[];
  /** Lets messages have their turns. */
  readonly breathe: () => Promise<void>;
  /** Hears how much is read, 0 to 1; 1 also where it is given up. */
  readonly tell: (done: number) => void;
}

/** Messages come in one by one, and an answer takes a turn to be sent: so many make way for what is asked beside. */
const turns = 6;

/** Reads the present text as far as that is wanted; false where another text came meanwhile, or what a person says of it changed. */
export async function readInTurns(present: Present, wanted: Wanted): Promise<boolean> {
  const { held, text, settings, kept, by, isPresent, isArticle, breathe, tell } = present;
  // a person may say meanwhile that it is no article
  const isWanted = (): boolean => isPresent() && isArticle();
  const read = (stage: Wanted, steps: () => Steps<unknown>): Promise<boolean> =>
    once(held.running, stage, text, () => inTurns(steps(), { breathe, isWanted, tell }));
  if (held.analysed?.text !== text) await breathe();
  if (!isPresent()) return false;
  if (!isArticle()) return true;
  if (!(await read('copy', () => analysedIn(text, held, settings, kept, by.note)))) return false;
  const { analysed } = held;
  // what was waited for may have been read before a piece of the text was kept
  if (analysed === undefined || !isPresent() || !keepsAlike(analysed.kept, kept)) return false;
  if (wanted === 'copy') return true;
  if (analysed.found === undefined) {
    for (let turn = 0; turn < turns; turn++) await breathe();
    if (!isPresent()) return false;
    const isRead = await read('article', () => speakersIn(analysed, by)).finally(() => tell(1));
    if (!isRead || !isPresent() || analysed.found === undefined) return false;
  }
  if (wanted === 'article' || analysed.problems !== undefined) return true;
  return (await read('problems', () => problemsIn(analysed, by))) && isPresent();
}
