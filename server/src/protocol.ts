/**
 * Every custom message between client and server, typed: method names, addresses and plain data, nothing else is imported.
 * Positions are LSP's: line and UTF-16 character, counted from 0. This file, with its parts in protocol/, and
 * article/decision.ts are all that the client imports.
 */

export * from './protocol/positions';
export * from './protocol/corrections';
export * from './protocol/archive';
export * from './protocol/exports';
export * from './protocol/folder';
export * from './protocol/secondReading';
export * from './protocol/verification';
import type { WireVerdict } from './protocol/corrections';
export * from './protocol/speakers';
import type { WireEdit, WireRange } from './protocol/positions';

/** Whether the server treats a document as an article: what article/decision.ts decided. */
export interface WireDecision {
  /** Null where the text alone cannot tell: not read, as with false. */
  readonly article: boolean | null;
  /** One plain sentence without a full stop, fit for the status item. */
  readonly reason: string;
  /** True where a user's word or a setting decided, not the text. */
  readonly forced: boolean;
}

/** Request `copydesk/annotations`: what to paint. Answered with null when the server does not know the document. */
export const annotationsMethod = 'copydesk/annotations';
/** Which document. */
export interface AnnotationsParams {
  readonly uri: string;
}
/** What to paint, and what to count in the status. */
export interface AnnotationsResult {
  readonly version: number;
  readonly decision: WireDecision;
  readonly quotations: readonly {
    readonly ranges: readonly WireRange[];
    readonly type: string;
    readonly speaker: string | null;
    /** Who may have said it, where that is too unsure to be shown as the speaker. */
    readonly perhaps?: string;
    /** How its words stand to those of a source that it was compared with. */
    readonly verdict?: WireVerdict;
    /** It is not sure whose words these are. */
    readonly unsure?: true;
    /** It is not sure that they are reported speech at all. */
    readonly doubted?: true;
  }[];
  /** Where speakers are named beside their quotations. */
  readonly mentions: readonly {
    readonly range: WireRange;
    readonly speaker: string;
    /** It is not sure that the quotation is theirs. */
    readonly unsure?: true;
  }[];
  readonly noise: readonly {
    readonly range: WireRange;
    readonly rule: string;
    readonly applicability: string;
  }[];
  readonly counts: {
    readonly quotations: number;
    readonly withoutSpeaker: number;
    /** Of the quotations without a speaker none of these: what may be no reported speech at all. */
    readonly doubted: number;
    readonly speakers: number;
    readonly noise: number;
    /** What is wrong: marks without their partners. */
    readonly problems: number;
    /** What is worth a look. */
    readonly hints: number;
  };
}

/**
 * Request `copydesk/marks`: what can be painted before it is known who says what, for a long text. Answered with null when
 * the server does not know the document, or it is no article.
 */
export const marksMethod = 'copydesk/marks';
/** Noise, and what stands between marks: all of it as quotations, as it is not known yet what is nobody's words. */
export type MarksResult = Omit<AnnotationsResult, 'counts'>;

/** Notification from the server, `copydesk/changed`: ask for the annotations anew (settings or decision changed). */
export const changedMethod = 'copydesk/changed';
/** Which document. */
export interface ChangedParams {
  readonly uri: string;
}

/** Notification from the client, `copydesk/decide`: a user's word on one document; `auto` takes it back. */
export const decideMethod = 'copydesk/decide';
/** Which document, and what it is to be. */
export interface DecideParams {
  readonly uri: string;
  readonly decision: 'article' | 'not-article' | 'auto';
}

/** Request `copydesk/clean`: the edits that clean a document, and the cleaned text for a preview. */
export const cleanMethod = 'copydesk/clean';
/** Which document, and how much of the noise. */
export interface CleanParams {
  readonly uri: string;
  readonly level: 'safe' | 'suggested';
}
/** What cleaning would do to a version of the document. */
export interface CleanResult {
  readonly version: number;
  readonly edits: readonly WireEdit[];
  readonly text: string;
  /** How many pieces of noise the edits repair. */
  readonly repaired: number;
  /** What looks like noise and stays because its repair would change words: what, where and why, one phrase each. */
  readonly left: readonly string[];
  /** Set where the document is not read as an article. */
  readonly refused?: string;
}

/** Request `copydesk/cleanByClass`: the edits that clean a document, each with the class of noise that it belongs to. */
export const cleanByClassMethod = 'copydesk/cleanByClass';
/** Which document. */
export interface CleanByClassParams {
  readonly uri: string;
}
/** A class of noise as a user chooses it. */
export interface WireClass {
  /** What it is called: "Page number". */
  readonly label: string;
  /** How often it is there, what goes with it, and where it comes from. */
  readonly description: string;
  /** Whether a user has to agree before it is taken out. */
  readonly needsConfirmation: boolean;
}
/** What cleaning would do to a version of the document, class by class. */
export interface CleanByClassResult {
  readonly version: number;
  /** By the id of the rule. */
  readonly classes: Readonly<Record<string, WireClass>>;
  readonly edits: readonly (WireEdit & { readonly class: string })[];
  /** What looks like noise and stays because its repair would change words: what, where and why, one phrase each. */
  readonly left: readonly string[];
  /** Set where the document is not read as an article. */
  readonly refused?: string;
}

/** Commands that quick fixes name. The first two are the server's where the client does not run them itself. */
export const commands = {
  /** Keeps more pieces in a document: KeepParams. */
  keep: 'copydesk.keepNoise',
  /** Takes back what was kept, in the document that is named by its URI, else in all that are open. */
  flagKept: 'copydesk.flagKeptNoise',
  /** Shows what cleaning would change, by class of noise, in the document that is named by its URI. */
  cleanByClass: 'copydesk.cleanArticleByClass',
  /** Writes into the settings that a text is never flagged: {@link NeverFlagParams}. */
  neverFlagText: 'copydesk.neverFlagText',
  /** Writes into the settings that a rule is switched off: {@link NeverFlagParams}. */
  neverFlagRule: 'copydesk.neverFlagRule',
  /** Writes into the settings that a kind of problem is switched off: {@link NeverFlagParams}. */
  neverShowProblem: 'copydesk.neverShowProblem',
  /** Asks who said a quotation, and remembers it: CorrectAt. */
  correctSpeaker: 'copydesk.correctSpeaker',
  /** Asks whom a mention means: CorrectAt. */
  splitSpeaker: 'copydesk.splitSpeaker',
  /** Says that there is no quotation: CorrectAt. */
  removeQuotation: 'copydesk.removeQuotation',
  /** Says that what is selected is a quotation: CorrectAt. */
  addQuotation: 'copydesk.addQuotation',
  /** No longer shows one hint in one document: IgnoreHintParams. */
  ignoreHint: 'copydesk.ignoreHint',
} as const;

/** What is never to be flagged again, asked for in one document. */
export interface NeverFlagParams {
  readonly uri: string;
  /** The text, or the id of the rule or of the kind of problem. */
  readonly value: string;
  /** What it is called in a message. */
  readonly name: string;
}

/** A hint that is not worth a look where it is shown. */
export interface IgnoreHintParams {
  readonly uri: string;
  /** The id of the kind of problem. */
  readonly code: string;
  readonly at: WireRange;
}

/** Scheme of the descriptions of rules, which the client serves as documents. */
export const ruleScheme = 'copydesk-rule';

/** The address of a rule's description: a document in Markdown. */
export function ruleAddress(id: string): string {
  return `${ruleScheme}:/${id}.md`;
}

/** Request `copydesk/rulePage`: the description of a rule, in Markdown. Answered with null where there is no such rule. */
export const rulePageMethod = 'copydesk/rulePage';
/** Which rule, by the id of the noise rule or of the kind of problem. */
export interface RulePageParams {
  readonly id: string;
}

/** What a client says under `copydesk` in its experimental capabilities. */
export interface ClientAbilities {
  /** It runs {@link commands} itself: it remembers what is kept and writes settings. */
  readonly commands?: boolean;
  /** It opens {@link ruleAddress}. */
  readonly rulePages?: boolean;
  /** It paints what {@link annotationsMethod} says and wants {@link changedMethod}; others get semantic tokens. */
  readonly annotations?: boolean;
  /** It shows how the second reading of an article stands. */
  readonly secondReading?: boolean;
}

/** What Copydesk's own client says with `initialize`, beside settings. */
export interface StartOptions {
  /** The address of dist/reader/, from where a server in a browser fetches the language model. */
  readonly readerFolder: string;
}
