/**
 * What a person puts right in an article, as plain data. Kept in a file beside the article (sidecar.ts), found again
 * after edits (anchors.ts), and applied to what was read (apply.ts).
 */
import type { Verdict } from '../article/sourceCheck';
import type { KeptPiece, QuotationType, SourceKind } from '../article/types';

/** A stretch of an article by its words and what stands around it, so that it is found again after edits. */
export interface Anchor {
  /** The words, as they stood in the file. */
  readonly exact: string;
  /** What stood before them. */
  readonly prefix: string;
  /** What stood after them. */
  readonly suffix: string;
  /** Where they stood: UTF-16 code units from the start of the file's text. */
  readonly start: number;
  /**
   * How much of prefix and suffix stood around another copy of the same words, in UTF-16 code units; absent where they
   * stood only once.
   */
  readonly shared?: number;
  /**
   * The same for the place whose words are most like these, such as a quotation that comes again with a word more; absent
   * where no words are like them.
   */
  readonly alike?: number;
}

/** A speaker as a person names one. */
export interface NamedSpeaker {
  /** Full name without titles, or a description. */
  readonly name: string;
  readonly role?: string;
  readonly kind?: SourceKind;
}

/** For which quotations a speaker is put right: one; all by the same mention ("the official"); all of the same speaker. */
export type SpeakerScope = 'quotation' | 'mention' | 'speaker';

/** Who said a quotation. */
export interface SpeakerCorrection {
  readonly kind: 'speaker';
  /** The parts of the quotation. */
  readonly at: readonly Anchor[];
  readonly scope: SpeakerScope;
  /** The words of the mention beside it; only where `scope` is `mention`. */
  readonly mention?: string;
  /** The name that was there before; null where there was none. */
  readonly was: string | null;
  /** Null: nobody who is known. */
  readonly speaker: NamedSpeaker | null;
  /** What the quotation was, so that it is one again where it is no longer found as one. */
  readonly type: QuotationType;
}

/** Two speakers are one. */
export interface SameCorrection {
  readonly kind: 'same';
  /** A mention of each. */
  readonly at: readonly Anchor[];
  /** The names of both; the first stays. */
  readonly names: readonly [string, string];
}

/** A mention, and all by the same words, means somebody else than was thought. */
export interface DifferentCorrection {
  readonly kind: 'different';
  /** The mention. */
  readonly at: readonly Anchor[];
  readonly was: string;
  /** What the other one is called. */
  readonly name: string;
}

/** What a speaker is called and is. */
export interface DetailsCorrection {
  readonly kind: 'details';
  /** The mention at which the speaker is introduced. */
  readonly at: readonly Anchor[];
  readonly was: string;
  readonly name?: string;
  /** Empty: the role that was found is wrong and none is known. */
  readonly role?: string;
  readonly sourceKind?: SourceKind;
}

/** What stands there is no quotation. */
export interface NoQuotationCorrection {
  readonly kind: 'no-quotation';
  readonly at: readonly Anchor[];
}

/** What stands there is a quotation, of a kind. Where it was found already, only its kind is put right. */
export interface QuotationCorrection {
  readonly kind: 'quotation';
  readonly at: readonly Anchor[];
  readonly type: QuotationType;
}

/** A piece that looks like noise and stays. */
export interface KeepCorrection {
  readonly kind: 'keep';
  readonly piece: KeptPiece;
}

/** A hint that is not worth a look here. */
export interface IgnoreCorrection {
  readonly kind: 'ignore';
  readonly at: readonly Anchor[];
  /** The kind of problem. */
  readonly code: string;
}

/** A quotation that was compared with its source. */
export interface CheckCorrection {
  readonly kind: 'check';
  readonly at: readonly Anchor[];
  readonly verdict: Verdict;
  /** As the user named it, with offsets into its text; absent where nothing was found. */
  readonly place?: {
    readonly file: string;
    readonly start: number;
    readonly end: number;
    /** Counted from 1. */
    readonly line?: number;
  };
  /** "2026-11-28" */
  readonly date: string;
  readonly note?: string;
}

/** What is put right, without when. */
export type CorrectionBody =
  | SpeakerCorrection
  | SameCorrection
  | DifferentCorrection
  | DetailsCorrection
  | NoQuotationCorrection
  | QuotationCorrection
  | KeepCorrection
  | IgnoreCorrection
  | CheckCorrection;

/** One thing that a person has put right. */
export type Correction = CorrectionBody & {
  /** Unique in the sidecar: a URN. */
  readonly id: string;
  /** When, in ISO 8601. */
  readonly created: string;
};

/** The name of each kind. */
export type CorrectionKind = Correction['kind'];

/** The places of a correction; none for a kept piece, which names itself. */
export function anchorsOf(correction: Correction): readonly Anchor[] {
  return correction.kind === 'keep' ? [] : correction.at;
}
