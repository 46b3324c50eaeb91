/** One kind of work on articles, made ready once in each thread. */

import type { Failure } from '../failure';

/** What was made of one article. */
export interface Answer<T> {
  readonly done: T;
  /** Whether there is something in it that the user should look at. */
  readonly found: boolean;
}

/** Work on articles, one at a time. What goes wrong with one is thrown. */
export interface Job<T> {
  /** Reads a file and does the work. `T` is plain data, as it may go to another thread. */
  readonly ofFile: (file: string) => Promise<Answer<T>>;
  /** Does the work on a text of a record; answers the fields that it gets. */
  readonly ofText: (name: string, text: string) => Promise<Answer<object>>;
  /** What a program is told of a file that failed; undefined, or absent, where nothing is. */
  readonly ofFailure?: (failure: Failure) => T | undefined;
  /** The names of the fields that a record gets. */
  readonly fields: readonly string[];
  /** Gives back what it holds. */
  readonly close: () => Promise<void>;
}
