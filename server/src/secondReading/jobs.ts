import type { Wanted } from '../reader/secondReader';
import type { OpenPart } from './noted';

/** An article that waits for its second reading, or has it now. */
export interface Job {
  /** Whether typing has rested. */
  due: boolean;
  /** The lines that are left to read in this round; undefined before it has begun. */
  lines?: readonly Wanted[];
  /** Whether the lines are done: quotations come after them, as those stand in what is left. */
  linesDone: boolean;
  /** The quotations that are left to read in this round; undefined before it has begun. */
  left?: readonly OpenPart[];
  /** How often all was read that was open, of lines or, later, of quotations. */
  rounds: number;
  /** Whether the article is another than it was shown. */
  changed: boolean;
}

/** At most one job for each article. */
export interface Jobs {
  /** A new job in place of any before; `rest` has it be due later, and what that gives puts it off for ever. */
  readonly start: (uri: string, rest: (due: () => void) => () => void) => void;
  readonly isCurrent: (uri: string, job: Job) => boolean;
  /** Of several jobs the next is that of the article that somebody asked for last. */
  readonly asked: (uri: string) => void;
  readonly drop: (uri: string) => void;
  readonly dropAll: () => readonly string[];
  /** The next that is due. */
  readonly next: () => readonly [uri: string, job: Job] | undefined;
}

/** No article waits. */
export function createJobs(): Jobs {
  // who was asked for last stands last
  const jobs = new Map<string, { readonly job: Job; readonly stop: () => void }>();
  const drop = (uri: string): void => {
    jobs.get(uri)?.stop();
    jobs.delete(uri);
  };
  return {
    start: (uri, rest) => {
      drop(uri);
      const job: Job = { due: false, linesDone: false, rounds: 0, changed: false };
      const stop = rest(() => {
        job.due = true;
      });
      jobs.set(uri, { job, stop });
    },
    isCurrent: (uri, job) => jobs.get(uri)?.job === job,
    asked: (uri) => {
      const held = jobs.get(uri);
      if (held === undefined) return;
      jobs.delete(uri);
      jobs.set(uri, held);
    },
    drop,
    dropAll: () => {
      const all = [...jobs.keys()];
      all.forEach(drop);
      return all;
    },
    next: () => {
      const due = [...jobs].reverse().find(([, { job }]) => job.due);
      return due === undefined ? undefined : [due[0], due[1].job];
    },
  };
}
