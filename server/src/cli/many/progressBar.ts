/** How far a run is, on a terminal. In a pipe nothing of it is written. */
import { MultiBar, Presets } from 'cli-progress';
import type { Progress } from './journal';

/** What a user sees of a run while it goes on. */
export interface ProgressBar {
  /** A line on standard error, above the bar. */
  readonly say: (line: string) => void;
  readonly show: (progress: Pick<Progress, 'inputs' | 'failed'>) => void;
  readonly stop: () => void;
}

/** So few inputs are done before anybody wonders. */
const few = 20;
/** Milliseconds between two pictures of the bar. */
const redrawn = 200;
/** Columns. */
const barWidth = 24;

/**
 * A bar where standard error is a terminal and nothing else is printed on it.
 * @param total how many inputs there are; undefined where nobody knows
 */
export function openProgressBar(
  total: number | undefined,
  noun: 'files' | 'records',
  printsToTerminal: boolean,
): ProgressBar {
  const say = (line: string): void => void process.stderr.write(`copydesk: ${line}\n`);
  if (!process.stderr.isTTY || printsToTerminal || (total !== undefined && total <= few))
    return { say, show: () => undefined, stop: () => undefined };
  const bars = new MultiBar(
    {
      stream: process.stderr,
      format:
        total === undefined
          ? `{value} ${noun}, {speed} a second{failures}`
          : `{bar} {percentage}% | {value} of {total} ${noun}, {speed} a second, {left}{failures}`,
      fps: 1000 / redrawn,
      barsize: barWidth,
      // what is switched off in a terminal stays so where the program is killed
      hideCursor: false,
      linewrap: true,
      gracefulExit: false,
      clearOnComplete: true,
      emptyOnZero: true,
    },
    Presets.shades_classic,
  );
  const began = Date.now();
  let first: number | undefined;
  let isOpen = true;
  const bar = bars.create(total ?? 0, 0, { failures: '', speed: '…', left: '…' });
  return {
    say: (line) => {
      if (isOpen) bars.log(`copydesk: ${line}\n`);
      else say(line);
    },
    show: ({ inputs, failed }) => {
      // what an earlier run has done says nothing of the speed of this one
      first ??= inputs;
      const seconds = (Date.now() - began) / 1000;
      const speed = (inputs - first) / Math.max(seconds, redrawn / 1000);
      bar.update(inputs, {
        failures: failed === 0 ? '' : `, ${failed.toLocaleString('en')} failed`,
        speed: speed.toFixed(speed < 10 ? 1 : 0),
        left: total === undefined || speed === 0 ? '…' : `${durationOf((total - inputs) / speed)} left`,
      });
    },
    stop: () => {
      if (!isOpen) return;
      isOpen = false;
      // lines wait for the next picture, and the library lets go of those that still do when it stops
      bars.update();
      bars.stop();
    },
  };
}

const minute = 60;
const hour = 3600;

/** "40 s", "12 min", "3.5 h": so exactly as it can be known. */
function durationOf(seconds: number): string {
  if (seconds < minute) return `${Math.ceil(seconds)} s`;
  if (seconds < hour) return `${Math.ceil(seconds / minute)} min`;
  return `${(seconds / hour).toFixed(1)} h`;
}
