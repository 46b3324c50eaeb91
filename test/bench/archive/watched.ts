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

/** Runs `copydesk` with arguments, ended by SIGKILL after so many milliseconds where told. */
export function watch(program: string, args: readonly string[], killAfter?: number): Promise<Watched> {
  const started = performance.now();
  const child = spawn(process.execPath, [program, ...args], { stdio: ['ignore', 'ignore', 'pipe'] });
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
