/** A text as a caller hands it in. */

const byteOrderMark = '\ufeff';

/** A text without the byte order mark that programs leave at its start when they read a file. */
export interface GivenText {
  readonly text: string;
  /** What was taken off: a byte order mark, or nothing. It counts in all offsets, as on the command line. */
  readonly before: '' | typeof byteOrderMark;
}

/** Takes the byte order mark off. */
export function givenText(text: string): GivenText {
  return text.startsWith(byteOrderMark)
    ? { text: text.slice(1), before: byteOrderMark }
    : { text, before: '' };
}
