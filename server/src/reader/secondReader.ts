import type { Opinions, SourceOpinion } from '../article/types';
import type { Model } from './model';
import { opinionFrom } from './opinion';
import { quotationWindow } from './quotationWindow';
import type { Window } from './window';
import type { Vocabulary } from './wordPieces';

/** A window that was asked for and is not read yet. */
export interface Wanted {
  /** Says what is in the window. */
  readonly key: string;
  readonly window: Window;
  /** Where in the body it was asked for, UTF-16 code units. */
  readonly at: number;
}

/** What the model made of windows that it has read, by what is in them: the same words are read once. */
export interface ReadWindows {
  readonly get: (key: string) => SourceOpinion | undefined;
  readonly set: (key: string, opinion: SourceOpinion) => void;
}

/** Opinions from what was read, and a note of what was asked for in vain. */
export interface Asked {
  readonly opinions: Opinions;
  /** What was asked for and not read yet, in the order of the questions. */
  readonly wanted: () => readonly Wanted[];
}

/** So many windows are remembered: some ten articles' worth of what the rules are unsure of. */
const mostWindows = 400;

/** An empty memory of so many windows. It forgets those first that were not asked for the longest. */
export function createReadWindows(most = mostWindows): ReadWindows {
  const known = new Map<string, SourceOpinion>();
  return {
    get: (key) => {
      const opinion = known.get(key);
      if (opinion !== undefined) {
        known.delete(key);
        known.set(key, opinion);
      }
      return opinion;
    },
    set: (key, opinion) => {
      known.set(key, opinion);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Answers from memory, for one reading of one text. */
export function ask(vocabulary: Vocabulary, read: ReadWindows): Asked {
  const wanted = new Map<string, Wanted>();
  return {
    opinions: {
      ofQuotation: (body, part) => {
        const window = quotationWindow(body, part, vocabulary);
        const key = keyOf(window, part.start);
        const opinion = read.get(key);
        if (opinion === undefined) {
          wanted.set(key, { key, window, at: part.start });
          return undefined;
        }
        return placed(opinion, part.start);
      },
    },
    wanted: () => [...wanted.values()],
  };
}

/** Reads a window and remembers what the model makes of it, told from where the window was asked for. */
export async function readWanted(
  { key, window, at }: Wanted,
  model: Model,
  read: ReadWindows,
): Promise<void> {
  const opinion = opinionFrom(window, await model.read(window));
  read.set(key, placed(opinion, -at));
}

/** What is in a window, and how far from the quotation it stands. */
function keyOf({ ids, starts, ends }: Window, from: number): string {
  const places = starts.map((start, at) => (start < 0 ? '' : `${start - from}-${(ends[at] ?? 0) - from}`));
  return ids.map((id, at) => `${id} ${places[at] ?? ''}`).join(',');
}

/** The same opinion, so much further on. */
function placed({ nobody, pieces }: SourceOpinion, by: number): SourceOpinion {
  return {
    nobody,
    pieces: pieces.map(({ start, end, share }) => ({ start: start + by, end: end + by, share })),
  };
}
