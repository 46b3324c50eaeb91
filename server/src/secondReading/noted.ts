import type { Opinions, Span } from '../article/types';
import { ask, type ReadWindows } from '../reader/secondReader';
import type { Vocabulary } from '../reader/wordPieces';
import { remembering, type Remembered } from './remembered';

/** A quotation that the rules leave open and nobody has read yet; `part` counts in `body`. */
export interface OpenPart {
  readonly body: string;
  readonly part: Span;
}

/** The opinions that are known by now, for one attribution of one text, and a note of what they were asked. */
export interface Noted {
  readonly opinions: Opinions;
  /** How many quotations were asked about. */
  readonly asked: () => number;
  /** Those that nobody has read yet, in the order of the questions. */
  readonly unread: () => readonly OpenPart[];
}

/** So many quotations of a text are read again, the first ones: an export of hundreds of articles would take minutes. */
export const mostQuotations = 1000;

/** Answers from memory; without a vocabulary nothing can be looked up in it, and all is noted as unread. */
export function note(vocabulary: Vocabulary | undefined, read: ReadWindows, remembered: Remembered): Noted {
  const known =
    vocabulary && remembering(ask(vocabulary, read).opinions.ofQuotation, remembered, mostQuotations);
  const unread: OpenPart[] = [];
  let asked = 0;
  return {
    opinions: {
      ofQuotation: (body, part) => {
        if (asked === mostQuotations) return undefined;
        asked++;
        const opinion = known?.(body, part);
        if (opinion === undefined) unread.push({ body, part });
        return opinion;
      },
      // noise is found before anybody is asked: the desk has no line read again
      ofLines: (_text, lines) => lines.map(() => undefined),
    },
    asked: () => asked,
    unread: () => unread,
  };
}
