/** What a person puts right: how the client keeps it in files, and asks what to write into them. */
import type { WireRange } from './positions';

/** A piece that looks like noise and that a user keeps: what it says or, where it says nothing, what stands around it. */
export interface WirePiece {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Which document, and what is kept in it: the argument of `copydesk.keepNoise`. */
export interface KeepParams {
  readonly uri: string;
  readonly pieces: readonly WirePiece[];
}

/** What the name of the file that remembers what was put right has more than the article's. */
export const sidecarEnding = '.copydesk.json';
/** What the file of a folder is called that gives speakers their full names. */
export const namesFile = 'copydesk.speakers.json';

/** Notification from the client, `copydesk/sidecar`: what the file beside a document says, each time that it changes. */
export const sidecarMethod = 'copydesk/sidecar';
/** Which document, and the text of its sidecar; null where there is none. */
export interface SidecarParams {
  readonly uri: string;
  readonly content: string | null;
}

/** Notification from the client, `copydesk/names`: what a folder's file of speakers says, each time that it changes. */
export const namesMethod = 'copydesk/names';
/** Which folder, and the text of its file; null where there is none. */
export interface NamesParams {
  readonly folder: string;
  readonly content: string | null;
}

/** A speaker as a person names one. */
export interface WireSpeaker {
  readonly name: string;
  readonly role?: string;
  readonly kind?: WireSourceKind;
}
/** What kind of speaker: as the analysis has it. */
export type WireSourceKind = 'person' | 'organisation' | 'unnamed' | 'document';
/** What kind of quotation: as the analysis has it. */
export type WireQuotationType = 'direct' | 'mixed' | 'indirect' | 'scare' | 'title';
/** How a quotation's words stand to those of a source text. */
export type WireVerdict = 'verbatim' | 'edited' | 'altered' | 'not-found';

/** Something that a person puts right. Ids of speakers are those of the last answer for the document. */
export type WireChange =
  | {
      readonly what: 'speaker';
      /** In the quotation. */
      readonly at: WireRange;
      /** For it alone, for all by the same mention, or for all of the same speaker. */
      readonly scope: 'quotation' | 'mention' | 'speaker';
      /** Null: nobody who is known. */
      readonly speaker: WireSpeaker | null;
    }
  | { readonly what: 'same'; readonly keep: string; readonly gone: string }
  /** The mention at this place, and all by the same words, means somebody else. */
  | { readonly what: 'different'; readonly at: WireRange; readonly name: string }
  | {
      readonly what: 'details';
      readonly id: string;
      readonly name?: string;
      /** Empty: no role. */
      readonly role?: string;
      readonly kind?: WireSourceKind;
    }
  | { readonly what: 'no-quotation'; readonly at: WireRange }
  /** What is there is a quotation of this type; a new one where there is none. */
  | { readonly what: 'quotation'; readonly at: WireRange; readonly type: WireQuotationType }
  | { readonly what: 'keep'; readonly pieces: readonly WirePiece[] }
  | { readonly what: 'flag-again' }
  | { readonly what: 'ignore'; readonly at: WireRange; readonly code: string }
  | { readonly what: 'show-ignored' }
  | { readonly what: 'check'; readonly checks: readonly WireCheck[] }
  | { readonly what: 'take-back'; readonly ids: readonly string[] }
  /** Nothing new: what was found again is anchored where it stands now. */
  | { readonly what: 'refresh' };

/** A comparison to be kept. */
export interface WireCheck {
  /** In the quotation. */
  readonly at: WireRange;
  readonly verdict: WireVerdict;
  /** The file as the user named it, and UTF-16 offsets into its text. */
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

/** Request `copydesk/correct`: the text of the sidecar after a change. The client writes it, and says so with `sidecarMethod`. */
export const correctMethod = 'copydesk/correct';
/** Which document, and what. */
export interface CorrectParams {
  readonly uri: string;
  /** Name of the article's file. */
  readonly name: string;
  /** What the sidecar says now, read this moment; null where there is none. */
  readonly sidecar: string | null;
  /** Version of the document in which the change's ranges and ids count; absent where it has none. Of another it is refused. */
  readonly version?: number;
  readonly change: WireChange;
}
/** What to write, or why nothing is. */
export type CorrectResult =
  | {
      readonly version: number;
      /** Null: there is nothing to remember any more. */
      readonly content: string | null;
    }
  | {
      readonly version: number;
      readonly refused: string;
      /** It is the sidecar that is the reason. */
      readonly sidecar?: true;
    };

/** Request `copydesk/putRight`: all that was put right in a document. */
export const putRightMethod = 'copydesk/putRight';
/** Which document. */
export interface PutRightParams {
  readonly uri: string;
}
/** What was put right, in the order in which it was. */
export interface PutRightResult {
  readonly version: number;
  /** Why the sidecar is neither read nor written. */
  readonly refused?: 'newer' | 'corrupt';
  /** Folders whose files of speakers could not be read. */
  readonly unreadNames: readonly string[];
  readonly items: readonly {
    readonly id: string;
    /** One plain sentence without a full stop. */
    readonly summary: string;
    /** The words that it was said of. */
    readonly words: string;
    readonly created: string;
    /** Null where the words are lost, or it is said of the article as a whole. */
    readonly range: WireRange | null;
    readonly lost: boolean;
  }[];
}

/** Request `copydesk/place`: what can be put right at a place. */
export const placeMethod = 'copydesk/place';
/** Which document, and where. */
export interface PlaceParams {
  readonly uri: string;
  readonly at: WireRange;
}
/** Somebody who may have said it. */
export interface WireCandidate extends WireSpeaker {
  /** Id of a speaker of the article; absent for one who is only known from elsewhere. */
  readonly id?: string;
  /** How many quotations they have in the article. */
  readonly quotations: number;
  /** Whether they were considered for the quotation at the place. */
  readonly considered: boolean;
}
/** What stands at a place. */
export interface PlaceResult {
  readonly version: number;
  readonly quotation?: {
    readonly range: WireRange;
    readonly words: string;
    readonly type: WireQuotationType;
    /** Id of the speaker. */
    readonly speaker?: string;
    /** Words of the mention beside it, and how many quotations of this speaker have such a mention. */
    readonly mention?: { readonly words: string; readonly quotations: number };
    /** Id of the correction that gave it its speaker. */
    readonly correction?: string;
  };
  readonly mention?: { readonly range: WireRange; readonly words: string; readonly speaker: string };
  /** Those who may be chosen: speakers of the article, others who were considered, those that the folder knows. */
  readonly candidates: readonly WireCandidate[];
}

/** Where something is to be put right. */
export interface CorrectAt {
  readonly uri: string;
  readonly at: WireRange;
}

/** Why nothing is put right: sentences without a full stop. The client says them in the user's language. */
export const refusals = {
  noQuotation: 'there is no quotation at this place any more',
  noSpeaker: 'this speaker is no longer in the article',
  nobodyNamed: 'no speaker is named at this place any more',
  nothingSelected: 'nothing is selected',
  oneAlready: 'they are one already',
  notAnArticle: 'this file is not read as an article',
  notUnderstood: 'the change was not understood',
  changedMeanwhile: 'the text was changed meanwhile',
  corrupt: 'the file beside the article that remembers corrections is damaged. It was left as it is',
  newer: 'the file beside the article that remembers corrections was written by a newer version of Copydesk',
} as const;
