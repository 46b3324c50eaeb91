/** What came of comparing a quotation with the text that it was taken from. */
import type { Span } from './types';

/**
 * How the words of a quotation stand to those of the text that it was taken from. `verbatim`: word for word. `edited`:
 * only by what an editor may do: leave words out and say so, put some in brackets, change capitals and marks. `altered`:
 * a word is not the speaker's. `not-found`: nothing in the text is like it.
 */
export type Verdict = 'verbatim' | 'edited' | 'altered' | 'not-found';

/** A quotation that was compared with its source: a transcript, a statement, another version of the article. */
export interface SourceCheck {
  /** Index into the article's quotations. */
  readonly quotation: number;
  readonly verdict: Verdict;
  /** Where it was found; absent where it was not. `file` as the user named it; offsets into that file's text. */
  readonly place?: {
    readonly file: string;
    readonly span: Span;
    /** Counted from 1; absent where it is not known. */
    readonly line?: number;
  };
  /** The day of the comparison, as "2026-11-28". */
  readonly date: string;
  /** What the user wrote beside it. */
  readonly note?: string;
}
