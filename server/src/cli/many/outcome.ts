/** What became of one input. All of it is plain data: it comes from another thread. */
import type { Failure } from '../failure';
import { lineOf } from '../output';
import type { RecordPlace } from './records';

/** A line for standard error, that says no failure. */
export interface Complaint {
  /** Without the program's name in front, and without line break. */
  readonly line: string;
  /** Said once in a run, of however many inputs it is true. */
  readonly once?: true;
}

/** Something that went wrong with one input. */
export interface FailureData {
  /** The path as it was given; of a record its id, or its line. */
  readonly file: string;
  /** Plain words without full stop. */
  readonly what: string;
  /** Which line it is, where it is one of several files of JSON Lines. */
  readonly place?: RecordPlace;
}

/** What became of one input. */
export interface Outcome<T> {
  readonly complaints: readonly Complaint[];
  /** Absent where it was done. */
  readonly failure?: FailureData;
  /** What was made of it. Beside a failure only where a program is told of that, too. */
  readonly done?: T;
  /** Whether there is something in it that the user should look at. */
  readonly found: boolean;
}

/** Says something on standard error, now or later. */
export type Complain = (what: Failure | string, once?: true) => void;

/** Gathers what is said, until it is taken. */
export interface Notebook {
  readonly complain: Complain;
  /** What was said since this was last asked. */
  readonly take: () => readonly Complaint[];
}

/** A notebook of its own for each thread that works. */
export function openNotebook(): Notebook {
  let said: Complaint[] = [];
  return {
    complain: (what, once) => {
      said.push({ line: lineOf(what), ...(once && { once }) });
    },
    take: () => {
      const taken = said;
      said = [];
      return taken;
    },
  };
}

/** A failure as plain data. */
export function failureData({ file, what }: Failure): FailureData {
  return { file, what };
}
