import type * as vscode from 'vscode';
import type { Decisions } from './decisions';
import type { SpeakersPlace } from './speakers/place';

/** Commands that need the server, without their prefix. */
export const sessionCommands = [
  'cleanArticle',
  'cleanArticleWithPreview',
  'cleanArticleByClass',
  'keepNoise',
  'flagKeptNoise',
  'neverFlagText',
  'neverFlagRule',
  'neverShowProblem',
  'ignoreHint',
  'showIgnoredHints',
  'toggleMarks',
  'applyCleaning',
  'closePreview',
  'nextQuotation',
  'previousQuotation',
  'exportArticle',
  'copyQuotation',
  'showReport',
  'showLog',
  'correctSpeaker',
  'mergeSpeakers',
  'splitSpeaker',
  'editSpeaker',
  'removeQuotation',
  'addQuotation',
  'changeQuotationType',
  'undoCorrection',
  'showCorrections',
  'openSpeakersFile',
  'rememberSpeaker',
  'checkAgainstSource',
  'showCheckedQuotations',
  'compareSideBySide',
  'showSpeakers',
  'goToSpeaker',
  'sortSpeakersByShare',
  'sortSpeakersByAppearance',
  'nextQuotationOfSpeaker',
  'previousQuotationOfSpeaker',
  'focusOnSpeaker',
  'endFocusOnSpeaker',
  'cleanFolder',
  'exportFolder',
  'reportFolder',
  'takeBackCleaning',
] as const;
/** Name of one of them. */
export type SessionCommand = (typeof sessionCommands)[number];

/** What the stub hands to the rest once that is loaded. */
export interface Stub {
  readonly context: vscode.ExtensionContext;
  readonly decisions: Decisions;
  /** The view in the side bar that shows the speakers. */
  readonly speakers: SpeakersPlace;
}

/** The running rest: the server and all that is painted and offered with it. */
export interface Session {
  readonly run: (command: SessionCommand, args: readonly unknown[]) => Promise<void>;
  /** The description of a rule, in Markdown; undefined where there is no such rule. */
  readonly rulePage: (id: string) => Promise<string | undefined>;
}

/** What the bundle with the rest exports. */
export interface SessionModule {
  readonly start: (stub: Stub) => Promise<Session>;
}
