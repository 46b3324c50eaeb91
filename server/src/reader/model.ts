import type { Window } from './window';

/** What the model makes of a window: for each of its pieces, in log odds. */
export interface WindowScores {
  /** How much speaks for the piece as the one that names who said the quotation; the first stands for nobody, the last for somebody elsewhere. */
  readonly who: Float32Array;
  /** At the mark of a line: how much speaks for its being noise. */
  readonly noise: Float32Array;
}

/** A language model that is ready to read. */
export interface Model {
  /** Reads a window. One at a time: the next begins when the last is done. */
  readonly read: (window: Pick<Window, 'ids' | 'segments'>) => Promise<WindowScores>;
  /** Gives its memory back. */
  readonly close: () => Promise<void>;
}
