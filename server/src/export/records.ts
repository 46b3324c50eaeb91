/**
 * The shape of the JSON Lines, which is that of the library, too: what other programs read. Fields are added, never renamed.
 * Offsets are in UTF-16 code units, half-open, and count from the start of the file's text; a byte order mark counts as one.
 */
import type { Verdict } from '../article/sourceCheck';
import type {
  Applicability,
  ArchiveForm,
  LossReason,
  QuotationType,
  Repair,
  SourceKind,
} from '../article/types';

/** A stretch of the file's text, half-open, in UTF-16 code units. */
export interface SpanRecord {
  readonly start: number;
  readonly end: number;
}

/** A piece of noise. */
export interface ArtifactRecord extends SpanRecord {
  /** Id of its noise rule, such as `page-counter`. */
  readonly rule: string;
  readonly repair: Repair;
  readonly applicability: Applicability;
  /** The file's text from `start` to `end`. */
  readonly text: string;
  /** Only where the rules alone would have left it. */
  readonly secondReading?: 'followed';
}

/** Who speaks in the article. */
export interface SpeakerRecord {
  /** Unique in the file: "s1". */
  readonly id: string;
  /** The full name without titles, or the description of somebody who is not named. */
  readonly name: string;
  /** As the text has it, "harbour master"; null where it says nothing. */
  readonly role: string | null;
  readonly kind: SourceKind;
  /** Every place that names or means them, in the order of the text. */
  readonly mentions: readonly SpanRecord[];
  /** Index into `records`; absent where there are none. */
  readonly record?: number;
}

/** A quotation with its attribution. */
export interface QuotationRecord extends SpanRecord {
  /** With their marks. More than one where something splits the quotation; `start` and `end` hold them all. */
  readonly parts: readonly SpanRecord[];
  readonly type: QuotationType;
  /** Full name without titles; null where nobody is known to speak. */
  readonly speaker: string | null;
  /** Id of the speaker in `speakers`; null where nobody is known to speak. */
  readonly speakerId: string | null;
  /** The mention beside the quotation, which may be "he". */
  readonly source: SpanRecord | null;
  /** The words that tell that it was said, with their dictionary form: "say". */
  readonly cue: (SpanRecord & { readonly lemma: string }) | null;
  /** Id of the attribution pattern that decided, such as `quote-verb-speaker`; there may be more of them one day. */
  readonly pattern: string;
  /** 0 to 1: how often attributions like this one were right when measured. Below a half the speaker is only possible. */
  readonly confidence: number;
  /** From `source` to where the speaker is introduced: "he", "Kirby", "John Kirby". */
  readonly chain: readonly SpanRecord[];
  /** Who else was considered, best first. */
  readonly runnersUp: readonly RunnerUpRecord[];
  /**
   * What the language model did where it read the quotation, too: it supports what the rules see, sees something else and was
   * outweighed, or was followed. Only where it did.
   */
  readonly secondReading?: 'supports' | 'outweighed' | 'followed';
  /** Index into `records`; absent where there are none. */
  readonly record?: number;
  /** What a person has put right: the name that the reading gave, null where it gave none. Only where somebody did. */
  readonly byHand?: { readonly was: string | null };
  /** How it stands to its source. Only where it was compared. */
  readonly check?: CheckRecord;
}

/** A comparison of a quotation with its source. */
export interface CheckRecord {
  readonly verdict: Verdict;
  /** Offsets into that file's text, in UTF-16 code units; null where it was not found. */
  readonly place: (SpanRecord & { readonly file: string }) | null;
  readonly date: string;
  readonly note: string | null;
}

/** One article of a file that an archive exported, from its header to its footer. */
export interface ExportedRecord extends SpanRecord {
  readonly form: ArchiveForm;
  /** The words of the headline, white space folded; null where none was told from the rest, as with the others. */
  readonly title: string | null;
  readonly publication: string | null;
  readonly date: string | null;
  readonly byline: string | null;
}

/** Somebody who was considered for a quotation. */
export interface RunnerUpRecord extends SpanRecord {
  /** Full name without titles, or a description. */
  readonly speaker: string;
  /** Null where they speak nowhere in the article. */
  readonly speakerId: string | null;
  readonly reason: LossReason;
  /** Against 1 for the speaker who was chosen; 0 for one who was ruled out. */
  readonly weight: number;
}

/** One line of the export. */
export interface ArticleRecord {
  /** The path as it was given. */
  readonly file: string;
  /** Of the file's text, in UTF-16 code units. */
  readonly length: number;
  /** How all offsets count. */
  readonly offsets: 'utf-16';
  /** Noise, in the order of the text. */
  readonly artifacts: readonly ArtifactRecord[];
  readonly speakers: readonly SpeakerRecord[];
  readonly quotations: readonly QuotationRecord[];
  /** Only where the file holds several articles; speakers are then those of one article each. */
  readonly records?: readonly ExportedRecord[];
}
