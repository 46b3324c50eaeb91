import { inWords, type Failure } from './failure';
import { nameOf, standardInput } from './read';
import { writeOut } from './standardOutput';

/** Nothing more can be printed: the reader has gone, or what standard output leads to is full. */
export class OutputClosed extends Error {
  constructor(
    /** Plain words without full stop; `undefined` where a reader such as `head` has read enough. */
    readonly what: string | undefined,
  ) {
    super(what ?? 'nobody reads the output');
  }
}

/**
 * Prints to standard output and waits until it is taken, so that a slow reader does not fill the memory.
 * @throws {OutputClosed}
 */
export async function print(text: string): Promise<void> {
  if (text === '') return;
  try {
    await writeOut(text);
  } catch (error) {
    throw new OutputClosed(isBrokenPipe(error) ? undefined : inWords(error, 'write'));
  }
}

/** Prints the text of an article. A terminal gets no control characters: they could move its cursor or worse. */
export async function printText(text: string): Promise<void> {
  await print(process.stdout.isTTY ? visible(text) : text);
}

/** Control characters as escapes, but for tabs and line breaks. */
export function visible(text: string): string {
  return text.replace(
    /(?!\r\n)[\0-\x08\x0b-\x1f\x7f-\x9f\u202a-\u202e\u2066-\u2069]/g,
    (character) => `\\u${character.charCodeAt(0).toString(16).padStart(4, '0')}`,
  );
}

/** A text as part of one line: white space folded, control characters as escapes. */
export function oneLine(text: string): string {
  return visible(text.replace(/\s+/gu, ' ').trim());
}

/** One line on standard error. */
export function complain(what: Failure | string): void {
  process.stderr.write(`copydesk: ${lineOf(what)}\n`);
}

/** What is said of a file, without line break. */
export function lineOf(what: Pick<Failure, 'file' | 'what'> | string): string {
  // what the system says of a file names it as it is
  return typeof what === 'string' ? visible(what) : `${labelOf(what.file)}: ${oneLine(what.what)}`;
}

/** A file's name as part of a line. */
export function labelOf(file: string): string {
  return file === standardInput ? nameOf(file) : oneLine(file);
}

/** "1 quotation", "2 quotations". */
export function counted(count: number, one: string, many = `${one}s`): string {
  return `${count} ${count === 1 ? one : many}`;
}

function isBrokenPipe(error: unknown): boolean {
  return (
    error instanceof Error &&
    'code' in error &&
    (error.code === 'EPIPE' || error.code === 'ERR_STREAM_DESTROYED')
  );
}
