/** What the language status says of the second reading of an article. */

/** Notification from the server, `copydesk/secondReading`: how it stands, whenever that has changed. */
export const secondReadingMethod = 'copydesk/secondReading';

/**
 * Why no language model reads here: its file is not there, it is damaged or does not run, there is no WebAssembly, there is
 * too little memory, or it ended in the midst of its work.
 */
export type WhyNoSecondReading = 'missing' | 'broken' | 'no-webassembly' | 'no-memory' | 'stopped';

/** How the second reading of one article stands. */
export type SecondReadingState =
  | { readonly state: 'running' }
  /** `quotations`: so many the rules leave open, and all of them were read. */
  | { readonly state: 'done'; readonly quotations: number }
  /** Switched off by a setting. */
  | { readonly state: 'off' }
  | { readonly state: 'unavailable'; readonly why: WhyNoSecondReading };

/** Which document, and how its second reading stands. */
export interface SecondReadingParams {
  readonly uri: string;
  readonly now: SecondReadingState;
}
