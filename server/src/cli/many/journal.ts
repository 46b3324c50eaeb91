/**
 * How far a run has come, kept beside what it writes, so that it can go on after an interruption: power cut, kill, Ctrl+C. What
 * stands in the journal is on the disk; what was written behind it is cut off and done again, to the same bytes.
 */
import { createHash } from 'node:crypto';
import { readFile, unlink } from 'node:fs/promises';
import { hostname } from 'node:os';
import * as v from 'valibot';
import { isAlive } from '../temporary';
import { putFile } from '../write';

/** How far a run has come. */
export interface Progress {
  /** Inputs that are done, the failed ones among them. */
  readonly inputs: number;
  readonly failed: number;
  /** Whether something was found that a user should look at. */
  readonly found: boolean;
  /** Texts that were put into the output. */
  readonly pieces: number;
  /** Bytes of the output, and of the list of errors. */
  readonly bytes: number;
  readonly errorBytes: number;
}

/** A run that has not begun. */
export const nothingDone: Progress = {
  inputs: 0,
  failed: 0,
  found: false,
  pieces: 0,
  bytes: 0,
  errorBytes: 0,
};

/** What is kept. */
export interface Journal extends Progress {
  /** Tells runs apart: the version, what is done, how, and with what. */
  readonly run: string;
  /** Whose it is. */
  readonly host: string;
  readonly process: number;
}

const count = v.pipe(v.number(), v.safeInteger(), v.minValue(0));
const journalJson = v.pipe(
  v.string(),
  v.parseJson(),
  v.object({
    run: v.string(),
    host: v.string(),
    process: count,
    inputs: count,
    failed: count,
    found: v.boolean(),
    pieces: count,
    bytes: count,
    errorBytes: count,
  }),
);

/** A name for a run: equal for equal ones. Every part must be fit for JSON. */
export function runOf(...parts: readonly unknown[]): string {
  return createHash('sha256').update(JSON.stringify(parts)).digest('hex');
}

/** The journal in a file; undefined where there is none, or none that is whole. */
export async function readJournal(path: string): Promise<Journal | undefined> {
  const text = await readFile(path, 'utf8').catch(() => undefined);
  const parsed = text === undefined ? undefined : v.safeParse(journalJson, text);
  return parsed?.success === true ? parsed.output : undefined;
}

/** Keeps how far a run has come. @throws {Failure} */
export async function writeJournal(path: string, run: string, progress: Progress): Promise<void> {
  const journal: Journal = { run, host: hostname(), process: process.pid, ...progress };
  await putFile(path, path, new TextEncoder().encode(`${JSON.stringify(journal)}\n`), 0o666, true);
}

/** Forgets a run that is done. */
export async function forgetJournal(path: string): Promise<void> {
  await unlink(path).catch(() => undefined);
}

/** Whether the process that keeps a journal still runs on this computer. */
export function isKept({ host, process: id }: Journal): boolean {
  // in a container a process may well have the number of the one before it
  return host === hostname() && id !== process.pid && isAlive(id);
}
