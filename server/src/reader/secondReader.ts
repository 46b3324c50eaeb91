import type { Opinions, SourceOpinion } from '../article/opinions';
import type { Span } from '../article/types';
import type { KnownLines, LineWindow } from './lineWindows';
import { lineWindows } from './lineWindows';
import type { Model, WindowScores } from './model';
import { opinionFrom, placed } from './opinion';
import { quotationWindow } from './quotationWindow';
import type { Window } from './window';
import type { Vocabulary } from './wordPieces';

/** What the model made of a window: whose words a quotation is, told from its start on; or how each line leans. */
export type Answer =
  | { readonly about: 'quotation'; readonly opinion: SourceOpinion }
  | { readonly about: 'lines'; readonly odds: readonly number[] };

/** A window that was asked for and is not read yet. */
export interface Wanted {
  /** Says what is in the window. */
  readonly key: string;
  readonly window: Window;
  /** Where in the text it was asked for, UTF-16 code units. */
  readonly at: number;
  readonly answerFrom: (scores: WindowScores) => Answer;
}

/** What the model made of windows that it has read, by what is in them: the same words are read once. */
export interface ReadWindows {
  readonly get: (key: string) => Answer | undefined;
  readonly set: (key: string, answer: Answer) => void;
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
  const known = new Map<string, Answer>();
  return {
    get: (key) => {
      const answer = known.get(key);
      if (answer !== undefined) {
        known.delete(key);
        known.set(key, answer);
      }
      return answer;
    },
    set: (key, answer) => {
      known.set(key, answer);
      const [oldest] = known.keys();
      if (known.size > most && oldest !== undefined) known.delete(oldest);
    },
  };
}

/** Answers from memory, for one reading of one text; `lines` are those that were cut into pieces before. */
export function ask(vocabulary: Vocabulary, read: ReadWindows, lines?: KnownLines): Asked {
  const wanted = new Map<string, Wanted>();
  const answerTo = (asked: Wanted): Answer | undefined => {
    const answer = read.get(asked.key);
    if (answer === undefined) wanted.set(asked.key, asked);
    return answer;
  };
  return {
    opinions: {
      ofQuotation: (body, part) => {
        const answer = answerTo(wantedQuotation(body, part, vocabulary));
        return answer?.about === 'quotation' ? placed(answer.opinion, part.start) : undefined;
      },
      ofLines: (text, spans, isOpen) => {
        const told: { readonly odds: number; readonly edge: number }[] = [];
        for (const window of lineWindows(text, spans, vocabulary, lines)) {
          if (!window.lines.some(isOpen)) continue;
          const answer = answerTo(wantedLines(window, spans));
          if (answer?.about !== 'lines') continue;
          window.lines.forEach((line, at) => {
            // of two windows the one in whose midst the line stands
            const edge = Math.min(at, window.lines.length - 1 - at);
            if (edge > (told[line]?.edge ?? -1)) told[line] = { odds: answer.odds[at] ?? 0, edge };
          });
        }
        return spans.map((_, line) => told[line]?.odds);
      },
    },
    wanted: () => [...wanted.values()],
  };
}

/** Reads a window and remembers what the model makes of it. */
export async function readWanted(wanted: Wanted, model: Model, read: ReadWindows): Promise<void> {
  read.set(wanted.key, wanted.answerFrom(await model.read(wanted.window)));
}

function wantedQuotation(body: string, { start, end }: Span, vocabulary: Vocabulary): Wanted {
  const window = quotationWindow(body, { start, end }, vocabulary);
  return {
    key: keyOf(window, start),
    window,
    at: start,
    answerFrom: (scores) => ({ about: 'quotation', opinion: placed(opinionFrom(window, scores), -start) }),
  };
}

function wantedLines(window: LineWindow, lines: readonly Span[]): Wanted {
  const { ids, markers } = window;
  return {
    key: ids.join(' '),
    window,
    at: lines[window.lines[0] ?? 0]?.start ?? 0,
    answerFrom: ({ noise }) => ({ about: 'lines', odds: markers.map((at) => noise[at] ?? 0) }),
  };
}

/** What is in a window, and how far from the quotation it stands. */
function keyOf({ ids, segments, starts, ends }: Window, from: number): string {
  const places = starts.map((start, at) => (start < 0 ? '' : `${start - from}-${(ends[at] ?? 0) - from}`));
  return ids.map((id, at) => `${id} ${segments[at] ?? 0} ${places[at] ?? ''}`).join(',');
}
