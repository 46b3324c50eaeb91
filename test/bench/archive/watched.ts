/** Runs the built command line and watches what it takes. Reads /proc, so it needs Linux. */
import { spawn } from 'node:child_process';
import { readFileSync } from 'node:fs';

/** What a run took. */
export interface Watched {
  readonly code: number | null;
  readonly err: string;
  readonly seconds: number;
  /** Processor seconds, of all its threads. */
  readonly processor: number;
  /** Megabytes, so often as it was looked. */
  readonly memory: readonly number[];
}

/** Milliseconds between two looks. */
const looked = 500;
/** Of /proc: ticks in a second, and the places of user and system time behind the name. */
const ticks = 100;
const userAt = 11;

/** How a run is watched. */
interface Watching {
  /** Milliseconds after which it is ended by SIGKILL. */
  readonly killAfter?: number;
  /** Whether all its threads, those of the engine too, share one processor core (by util-linux's `taskset`). */
  readonly onOneCore?: true;
}

/** Runs `copydesk` with arguments. */
export function watch(
  program: string,
  args: readonly string[],
  { killAfter, onOneCore }: Watching = {},
): Promise<Watched> {
  const started = performance.now();
  const [command = '', ...rest] = [
    ...(onOneCore === true ? ['taskset', '--cpu-list', '0'] : []),
    process.execPath,
    program,
    ...args,
  ];
  const child = spawn(command, rest, { stdio: ['ignore', 'ignore', 'pipe'] });
  const memory: number[] = [];
  let processor = 0;
  let err = '';
  const look = setInterval(() => {
    const seen = stateOf(child.pid ?? 0);
    if (seen === undefined) return;
    memory.push(seen.megabytes);
    processor = seen.processor;
  }, looked);
  const kill = killAfter === undefined ? undefined : setTimeout(() => child.kill('SIGKILL'), killAfter);
  child.stderr.setEncoding('utf8').on('data', (text: string) => (err += text));
  return new Promise((resolve) => {
    child.on('close', (code) => {
      clearInterval(look);
      clearTimeout(kill);
      resolve({ code, err, seconds: (performance.now() - started) / 1000, processor, memory });
    });
  });
}

function stateOf(process: number): { readonly megabytes: number; readonly processor: number } | undefined {
  try {
    const status = readFileSync(`/proc/${String(process)}/status`, 'utf8');
    const stat = readFileSync(`/proc/${String(process)}/stat`, 'utf8');
    const kilobytes = Number(/^VmRSS:\s+(\d+)/mu.exec(status)?.[1]);
    const times = stat.slice(stat.lastIndexOf(')') + 2).split(' ');
    return {
      megabytes: kilobytes / 1024,
      processor: (Number(times[userAt]) + Number(times[userAt + 1])) / ticks,
    };
  } catch {
    return undefined;
  }
}
