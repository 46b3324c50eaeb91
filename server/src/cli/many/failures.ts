/** What went wrong in a run, in sum. */
import { oneLine } from '../output';
import type { FailureData } from './outcome';

/** Failures of a run, counted by what they are. */
export interface FailureSum {
  readonly count: (failure: FailureData) => void;
  /** Lines for standard error; none where hardly anything went wrong. */
  readonly lines: (failed: number, inputs: number, noun: 'files' | 'records') => readonly string[];
}

/** Kinds that are told by themselves, and inputs below which everything is seen at a glance. */
const mostKinds = 8;
const few = 20;

/** Starts to count. */
export function openFailureSum(): FailureSum {
  const kinds = new Map<string, number>();
  let counted = 0;
  return {
    count: ({ what: said }) => {
      const what = oneLine(said);
      counted++;
      // of reasons that name something there can be as many as inputs
      if (kinds.has(what) || kinds.size < mostKinds * mostKinds) kinds.set(what, (kinds.get(what) ?? 0) + 1);
    },
    lines: (failed, inputs, noun) => {
      if (failed < 2 || inputs <= few) return [];
      const told = [...kinds].sort((a, b) => b[1] - a[1]).slice(0, mostKinds);
      const others = counted - told.reduce((sum, [, n]) => sum + n, 0);
      const earlier = failed - counted;
      return [
        `${number(failed)} of ${number(inputs)} ${noun} were not done:`,
        ...told.map(([what, n]) => `  ${number(n)}: ${what}`),
        ...(others > 0 ? [`  ${number(others)}: other reasons, see above`] : []),
        ...(earlier > 0 ? [`  ${number(earlier)}: named by the run that was interrupted`] : []),
      ];
    },
  };
}

function number(value: number): string {
  return value.toLocaleString('en');
}
