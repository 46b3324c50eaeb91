/**
 * What a folder of articles comes to: plain data, JSON safe. Fields are added, never renamed. All shares are 0 to 1, offsets
 * UTF-16 code units of the file, lines count from 1.
 */
import type { SourceKind } from '../article/types';
import type { DigestedQuotation } from './digestTypes';

/** A place that one can go to. */
export interface Place {
  readonly file: string;
  readonly line: number;
  readonly start: number;
  readonly end: number;
}

/** How much there is of something. */
export interface Amount {
  /** Articles in which it is. */
  readonly articles: number;
  readonly quotations: number;
  /** Words between quotation marks. */
  readonly words: number;
}

/** Why two speakers may be one, or one be two; or that a person said so. */
export type JoinReason =
  /** One name, roles that have no word in common. */
  | 'roles-differ'
  /** One name, once a person and once an organisation or a document. */
  | 'kinds-differ'
  /** A surname alone. */
  | 'surname-only'
  /** "J. Smith" and "James Smith", or with and without a middle name. */
  | 'initials'
  /** "Bill" and "William". */
  | 'nickname'
  /** Surname and role agree, and the given name begins alike. */
  | 'surname-and-role'
  /** An organisation or a document that is only described, "the ministry". */
  | 'description'
  /** The same letters but for accents, hyphens and dots. */
  | 'spelling';

/** One role of a speaker, with how often it was given. */
export interface RoleAmount {
  /** As it is written most often; null where articles give none. */
  readonly role: string | null;
  readonly articles: number;
}

/** A speaker, across all articles. */
export interface ArchiveSpeaker {
  /** "p1" for the one with most quotations. */
  readonly id: string;
  readonly name: string;
  /** The role that most articles give; null where none does. */
  readonly role: string | null;
  readonly kind: SourceKind;
  readonly amount: Amount;
  /** Of all quotations that have a speaker. */
  readonly share: number;
  /** Quotations in each bucket of the timeline. */
  readonly overTime: readonly number[];
  /** All of them, the commonest first; a few. */
  readonly roles: readonly RoleAmount[];
  /** Names by which it is joined, where the names file or a different writing joins several; else one. */
  readonly names: readonly string[];
  /**
   * `sure`: one full name and roles that agree, in one article or several. `by-hand`: the names file knows it. `uncertain`: joined by
   * its name, though it may be two.
   */
  readonly joined: 'sure' | 'by-hand' | 'uncertain';
  /** Why it is uncertain; absent where it is not. */
  readonly reason?: JoinReason;
  /**
   * Where roles differ, all that have no word in common with the commonest one, commonest first: `apart` of the names file tells
   * who has them from who has not. Absent elsewhere.
   */
  readonly otherRoles?: readonly string[];
  /** Where some of its quotations are, in the order of the files. */
  readonly places: readonly Place[];
}

/** Two speakers who are counted apart and may be one. */
export interface PerhapsSame {
  /** Ids of two speakers; the one with more quotations first. */
  readonly speakers: readonly [string, string];
  readonly reason: JoinReason;
}

/** A part of the time that the articles are of: a year, a month or a day. */
export interface Bucket extends Amount {
  /** "2024", "2024-03" or "2024-03-05". */
  readonly iso: string;
  /** Quotations of unnamed sources. */
  readonly unnamed: number;
}

/** When the articles were published. */
export interface Timeline {
  readonly unit: 'year' | 'month' | 'day';
  /** In order, without gaps, up to a bound. */
  readonly buckets: readonly Bucket[];
  /** Articles whose date is not known, or is known less closely than the unit. */
  readonly undated: Amount;
  /** Of these, articles with a date that can be read in two ways. */
  readonly unclear: number;
}

/** One of the two wordings of a passage. */
export interface Wording {
  /** As it was kept, marks included; perhaps cut off at its end. */
  readonly text: string;
  /** The speaker as the article calls them; null where none is named. */
  readonly speaker: string | null;
  readonly place: Place;
  /** In how many articles these very words are; where they have several speakers, in how many they are this one's. */
  readonly articles: number;
}

/** A stretch of two wordings: what is in both, or in one only. */
export interface WordingPart {
  /** `same` in both; `first`, `second` in one of them. */
  readonly in: 'same' | 'first' | 'second';
  /** Words with single spaces, without dashes between them; those of the first wording where they are in both. */
  readonly text: string;
  /** How the first wording writes it: dashes, and the word in which it is cut off, included. Absent where that is `text`. */
  readonly first?: string;
  /** How the second wording writes it: its own marks and capitals, too. Absent where that is `text`. */
  readonly second?: string;
}

/** The same words, quoted in two ways, or given to two speakers. */
export interface Discrepancy {
  readonly kind: 'other-words' | 'other-speaker';
  readonly first: Wording;
  readonly second: Wording;
  /** Of the same words, further speakers; absent where there are none. A few. */
  readonly others?: readonly Wording[];
  /** Of the shorter wording, how much is in the other. */
  readonly likeness: number;
  /** In the order of the text. */
  readonly parts: readonly WordingPart[];
}

/** What came of comparing the words of quotations across articles. */
export interface Comparisons {
  /** Wordings that were compared: quotations in marks with enough words, the same words once. */
  readonly wordings: number;
  /** Wordings that are in more than one article, to the word. */
  readonly repeated: number;
  /** Pairs of which one is a part of the other. */
  readonly excerpts: number;
  /** The likest first. */
  readonly discrepancies: readonly Discrepancy[];
}

/** Noise of one file. */
export interface FileNoise {
  readonly file: string;
  readonly found: number;
  /** What would stay if all were cleaned that can be. */
  readonly stays: number;
}

/** A file that was not counted. */
export interface FileLeftOut {
  readonly file: string;
  /** `no-article`: it is something else; `failed`: it could not be read. */
  readonly kind: 'no-article' | 'failed';
  /** Plain words without a full stop. */
  readonly reason: string;
}

/** What a summary does not hold, because there was more than is kept. All 0 where it holds everything. */
export interface LeftOut {
  /** Quotations of single articles with more than fit. */
  readonly quotations: number;
  /** Speakers with the fewest quotations: they are in the totals, but not listed, and not joined to others. */
  readonly speakers: number;
  /** Wordings that were compared with no other. */
  readonly wordings: number;
  readonly discrepancies: number;
  readonly perhapsSame: number;
  readonly unread: number;
  /** Files with noise that are not listed. */
  readonly noisyFiles: number;
}

/** A folder of articles. */
export interface ArchiveSummary {
  readonly files: number;
  readonly articles: number;
  /** UTF-16 code units. */
  readonly length: number;
  /** All that has, or may have, a speaker; what perhaps is no reported speech is not among it. */
  readonly amount: Amount;
  /** Quotations that a speaker is named for. */
  readonly named: number;
  /** Quotations that nobody is named for; `perhaps` of them have somebody who may have said it. */
  readonly withoutSpeaker: number;
  readonly perhaps: number;
  /** What perhaps is no reported speech at all. */
  readonly doubted: number;
  readonly byHand: number;
  readonly secondReadings: number;
  readonly types: Readonly<Record<DigestedQuotation['type'], number>>;
  readonly kinds: Readonly<Record<SourceKind, Amount & { readonly speakers: number }>>;
  /** Of the quotations that a speaker is named for, those of unnamed sources. */
  readonly unnamedShare: number;
  /** Articles with at least one. */
  readonly unnamedArticles: number;
  /** Quotations by the confidence of their speaker, in ten steps: 0 to .1, .1 to .2 … Put right by hand is not among them. */
  readonly confidence: readonly number[];
  readonly timeline: Timeline;
  /** Most quotations first. Unnamed sources are not joined across articles: "a spokesman" is somebody else each time. */
  readonly speakers: readonly ArchiveSpeaker[];
  /** How many there are, listed or not. */
  readonly speakerCount: number;
  /** How unnamed sources are called, the commonest first. */
  readonly descriptions: readonly (Amount & { readonly name: string })[];
  readonly perhapsSame: readonly PerhapsSame[];
  readonly comparisons: Comparisons;
  readonly noise: {
    readonly found: number;
    readonly stays: number;
    /** Ids of rules, the commonest first. */
    readonly byRule: readonly { readonly rule: string; readonly found: number; readonly stays: number }[];
    /** Those where most stays, then where most was found, first. */
    readonly byFile: readonly FileNoise[];
  };
  readonly unread: readonly FileLeftOut[];
  readonly leftOut: LeftOut;
}
