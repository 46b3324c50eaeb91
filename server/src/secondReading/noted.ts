import type { Opinions } from '../article/opinions';
import type { Span } from '../article/types';
import type { KnownLines } from '../reader/lineWindows';
import { ask, type ReadWindows } from '../reader/secondReader';
import type { Vocabulary } from '../reader/wordPieces';
import { remembering, type Remembered } from './remembered';

/** A quotation that the rules leave open and nobody has read yet; `part` counts in `body`. */
export interface OpenPart {
  readonly body: string;
  readonly part: Span;
}

/** Lines of which the rules leave some open; they count in `text`, which is the file's or what cleaning would leave of it. */
export interface OpenLines {
  readonly text: string;
  readonly lines: readonly Span[];
  readonly isOpen: (line: number) => boolean;
}

/** The opinions that are known by now, for one attribution of one text, and a note of what they were asked. */
export interface Noted {
  readonly opinions: Opinions;
  /** How many quotations were asked about. */
  readonly asked: () => number;
  /** Those that nobody has read yet, in the order of the questions. */
  readonly unread: () => readonly OpenPart[];
  /** The texts in which lines are open that nobody has read yet. */
  readonly unreadLines: () => readonly OpenLines[];
}

/** So many quotations of a text are read again, the first ones: an export of hundreds of articles would take minutes. */
export const mostQuotations = 1000;

/** Lines are read again in so much text, UTF-16 code units: as much as the longest articles, and what cleaning leaves of them. */
const mostText = 1_000_000;

/** What is known of words by themselves, in whichever article they stand. */
export interface Known {
  readonly remembered: Remembered;
  readonly cut: KnownLines;
}

/** Answers from memory; without a vocabulary nothing can be looked up in it, and all is noted as unread. */
export function note(
  vocabulary: Vocabulary | undefined,
  read: ReadWindows,
  { remembered, cut }: Known,
): Noted {
  const asking = vocabulary && ask(vocabulary, read, cut);
  const known = asking && remembering(asking.opinions.ofQuotation, remembered, mostQuotations);
  const unread: OpenPart[] = [];
  const unreadLines: OpenLines[] = [];
  let looked = 0;
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
      ofLines: (text, lines, isOpen) => {
        looked += text.length;
        if (looked > mostText || !lines.some((_, line) => isOpen(line))) return [];
        const wanted = asking?.wanted().length;
        const told = asking?.opinions.ofLines(text, lines, isOpen) ?? [];
        if (asking === undefined || asking.wanted().length !== wanted)
          unreadLines.push({ text, lines, isOpen });
        return told;
      },
    },
    asked: () => asked,
    unread: () => unread,
    unreadLines: () => unreadLines,
  };
}
