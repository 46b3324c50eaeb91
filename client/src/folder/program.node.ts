/** Runs the command line that lies in the extension. */
import { spawn } from 'node:child_process';
import { createInterface } from 'node:readline';

/** A program that runs. */
export interface Running {
  /** How it ended; undefined where it was ended, or never began. */
  readonly done: Promise<number | undefined>;
  /** Asks it to end: what it is writing is written whole. */
  readonly end: () => void;
}

/** Runs `copydesk`: its arguments, and who hears of each line that it prints. */
export type RunProgram = (args: readonly string[], onLine: (line: string) => void) => Running;

/** The command line as a file, run by the Node that runs us. */
export function programAt(path: string): RunProgram {
  return (args, onLine) => {
    const child = spawn(process.execPath, [path, ...args], {
      // what runs the extensions is VS Code itself, unless it is told to be Node
      env: { ...process.env, ELECTRON_RUN_AS_NODE: '1' },
      stdio: ['ignore', 'pipe', 'pipe'],
      windowsHide: true,
    });
    createInterface({ input: child.stdout }).on('line', onLine);
    createInterface({ input: child.stderr }).on('line', onLine);
    return {
      done: new Promise((resolve) => {
        child.on('error', (error) => {
          onLine(error.message);
          resolve(undefined);
        });
        child.on('close', (code) => resolve(code ?? undefined));
      }),
      end: () => void child.kill('SIGTERM'),
    };
  };
}
