/**
 * Every custom message between client and server, typed: method names, addresses and plain data, nothing else is imported.
 * Positions are LSP's: line and UTF-16 character, counted from 0. This file and article/decision.ts are all that the client imports.
 */

export interface WirePosition {
  readonly line: number;
  readonly character: number;
}

/** Half-open. */
export interface WireRange {
  readonly start: WirePosition;
  readonly end: WirePosition;
}

/** A range and what comes in its place. */
export interface WireEdit {
  readonly range: WireRange;
  readonly newText: string;
}

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
  }[];
  /** Where speakers are named beside their quotations. */
  readonly mentions: readonly { readonly range: WireRange; readonly speaker: string }[];
  readonly noise: readonly {
    readonly range: WireRange;
    readonly rule: string;
    readonly applicability: string;
  }[];
  readonly counts: {
    readonly quotations: number;
    readonly withoutSpeaker: number;
    readonly speakers: number;
    readonly noise: number;
    /** What is wrong: marks without their partners. */
    readonly problems: number;
    /** What is worth a look. */
    readonly hints: number;
  };
}

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

/** Request `copydesk/exportFormats`: the formats that an article is written out in, in the order in which they are offered. */
export const exportFormatsMethod = 'copydesk/exportFormats';
/** A format to choose. */
export interface WireFormat {
  readonly id: string;
  readonly title: string;
  /** What it is good for, in a few words. */
  readonly description: string;
  /** Of the file's name, without the dot. */
  readonly extension: string;
  /** Whether what is written counts characters of the file. */
  readonly positions: boolean;
}

/** Request `copydesk/export`: an article written out. Answered with null when the server does not know the document. */
export const exportMethod = 'copydesk/export';
/** Which document, and how. */
export interface ExportParams {
  readonly uri: string;
  /** Id of the format. */
  readonly format: string;
  /** What the article is called in what is written. */
  readonly file: string;
  /** Whether its file begins with a byte order mark, which the document does not hold. */
  readonly mark: boolean;
}
/** What is to be written. */
export interface ExportResult {
  readonly text: string;
  /** What a user should know of it; plain sentences without a full stop. */
  readonly notes: readonly string[];
  /** Set where there is nothing to write: why, a plain sentence without a full stop. */
  readonly refused?: string;
}

/** Request `copydesk/quotation`: the quotation at a place, ready to be pasted. Answered with null where none is. */
export const quotationMethod = 'copydesk/quotation';
/** Which document, and where in it. */
export interface QuotationParams {
  readonly uri: string;
  readonly position: WirePosition;
  /** What the article is called. */
  readonly file: string;
}
/** A quotation with who said it, as plain text on one line. */
export interface QuotationResult {
  readonly text: string;
  /** Whom it is given to; null where nobody is known. */
  readonly speaker: string | null;
  /** Whether that is sure enough to be shown as the speaker. */
  readonly sure: boolean;
}

/** Request `copydesk/report`: the report of an article. Answered with null when the server does not know the document. */
export const reportMethod = 'copydesk/report';
/** Which document. */
export interface ReportParams {
  readonly uri: string;
  /** What the article is called. */
  readonly file: string;
}
/** The report of a version of the document. */
export interface ReportResult {
  readonly version: number;
  /** HTML without script; its links bear the index of a place in `data-place`. */
  readonly body: string;
  /** The style sheet that it is made for; its colours are variables. */
  readonly style: string;
  readonly places: readonly WireRange[];
  /** Set where the document is not read as an article. */
  readonly refused?: string;
}

/** A piece that looks like noise and that a user keeps: what it says or, where it says nothing, what stands around it. */
export interface WirePiece {
  readonly text: string;
  readonly before: string;
  readonly after: string;
}

/** Notification from the client, `copydesk/keep`: all that a user keeps in one document; an empty list takes it back. */
export const keepMethod = 'copydesk/keep';
/** Which document, and what is kept in it. The argument of `copydesk.keepNoise`, too. */
export interface KeepParams {
  readonly uri: string;
  readonly pieces: readonly WirePiece[];
}

/** Commands that quick fixes name. The first two are the server's where the client does not run them itself. */
export const commands = {
  /** Keeps more pieces in a document: {@link KeepParams}. */
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
} as const;

/** What is never to be flagged again, asked for in one document. */
export interface NeverFlagParams {
  readonly uri: string;
  /** The text, or the id of the rule or of the kind of problem. */
  readonly value: string;
  /** What it is called in a message. */
  readonly name: string;
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
}
