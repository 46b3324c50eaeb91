/** Where the texts of a run go, in the order of its inputs. */
import { existsSync } from 'node:fs';
import { basename, dirname, join } from 'node:path';
import { withoutLineEnds } from '../../export/jsonLine';
import { Failure } from '../failure';
import { OutputClosed, print, visible } from '../output';
import type { FailureData } from './outcome';
import {
  forgetJournal,
  isKept,
  nothingDone,
  readJournal,
  writeJournal,
  type Journal,
  type Progress,
} from './journal';
import { alreadyThere } from './outputs';
import { journalName, openPart, partName, type PartFile } from './partFile';
import { sweep } from '../temporary';

/** Takes what a run makes. */
export interface Sink {
  /** How far an earlier run had come that this one goes on with. */
  readonly before: Progress;
  /** Whether a run that is interrupted can be gone on with. */
  readonly resumable: boolean;
  /** @throws {OutputClosed | Failure} */
  readonly put: (text: string) => Promise<void>;
  readonly putFailure: (failure: FailureData) => Promise<void>;
  /** Told after each batch, in order. What was put so far belongs to these inputs. */
  readonly settle: (progress: Progress) => Promise<void>;
  /** All is done. */
  readonly finish: () => Promise<void>;
  /** The run ends early: what is kept is kept. */
  readonly close: () => Promise<void>;
}

/** What stands around and between the texts of a file. */
export interface Frame {
  readonly head: string;
  readonly between: string;
  readonly tail: string;
}

/** No frame: one text behind the other. */
export const noFrame: Frame = { head: '', between: '', tail: '' };

/** How a run goes on with an earlier one. */
export interface Going {
  /** Tells the run from others. */
  readonly run: string;
  readonly resume: boolean;
  readonly force: boolean;
  /** Milliseconds between two entries in the journal: so much is done twice at most. */
  readonly checkpoint: number;
}

/** Where the journal of an output folder lies, in it. */
const folderJournal = '.copydesk-run.json';

/** A list of what went wrong, as JSON Lines. */
function openErrors(file: string | undefined, bytes: number): Promise<PartFile | undefined> {
  return file === undefined ? Promise.resolve(undefined) : openPart(file, bytes);
}

const failureLine = ({ file, what, place }: FailureData): string =>
  `${visible(withoutLineEnds(JSON.stringify({ ...(place ?? { file }), error: what })))}\n`;

/**
 * Standard output.
 * @param told whether the texts only tell what was written elsewhere: then it does not matter whether anybody reads them
 */
export async function printing(
  frame: Frame,
  told: boolean,
  errors: string | undefined,
  folder?: { readonly path: string; readonly going: Going },
): Promise<Sink> {
  const shown = process.stdout.isTTY ? visible : (text: string): string => text;
  const journal =
    folder === undefined ? undefined : await openJournal(join(folder.path, folderJournal), folder.going);
  const before = journal?.before ?? nothingDone;
  const list = await openErrors(errors, before.errorBytes);
  let pieces = 0;
  const say = async (text: string): Promise<void> => {
    try {
      await print(shown(text));
    } catch (error) {
      if (!told || !(error instanceof OutputClosed) || error.what !== undefined) throw error;
    }
  };
  return {
    before,
    resumable: journal !== undefined,
    put: async (text) => {
      if (text === '') return;
      await say((pieces++ === 0 ? frame.head : frame.between) + text);
    },
    putFailure: async (failure) => list?.add(failureLine(failure)),
    settle: async (progress) => {
      await journal?.keep(async () => ({ ...progress, errorBytes: (await list?.settle()) ?? 0 }));
    },
    finish: async () => {
      await say((pieces === 0 ? frame.head : '') + frame.tail);
      await list?.finish();
      await journal?.forget();
    },
    close: async () => list?.close(),
  };
}

/** A file that has its name when it is whole. */
export async function intoFile(
  file: string,
  frame: Frame,
  errors: string | undefined,
  going: Going,
  /** Makes the file that is wanted of the one that was written, and gives it its name. */
  convert?: (part: string, file: string) => Promise<void>,
): Promise<Sink | 'complete'> {
  const journalFile = journalName(file);
  const there = await readJournal(journalFile);
  if (existsSync(file) && !existsSync(partName(file)) && !going.force) {
    if (!going.resume) throw new Failure(file, alreadyThere);
    await forgetJournal(journalFile);
    return 'complete';
  }
  if (there !== undefined && !going.force) refuseKept(file, there);
  if (there !== undefined && there.inputs > 0 && !going.resume && !going.force)
    throw new Failure(
      file,
      `an earlier run was interrupted after ${there.inputs.toLocaleString('en')}: --resume goes on with it, --force begins anew`,
    );
  const journal = await openJournal(journalFile, going);
  const { before } = journal;
  // a run that was to replace it, and was ended before it had done anything, gives no leave to the next
  if (existsSync(file) && !going.force && !(going.resume && there?.run === going.run))
    throw new Failure(file, alreadyThere);
  // from now on a run that is started beside this one hears of it
  await journal.begin();
  const part = await openPart(file, before.bytes);
  const list = await openErrors(errors, before.errorBytes);
  let pieces = before.pieces;
  return {
    before,
    resumable: true,
    put: async (text) => {
      if (text === '') return;
      await part.add((pieces++ === 0 ? frame.head : frame.between) + text);
    },
    putFailure: async (failure) => list?.add(failureLine(failure)),
    settle: (progress) =>
      journal.keep(async () => ({
        ...progress,
        pieces,
        bytes: await part.settle(),
        errorBytes: (await list?.settle()) ?? 0,
      })),
    finish: async () => {
      await part.add((pieces === 0 ? frame.head : '') + frame.tail);
      // where the file has its name, all is done
      await list?.finish();
      if (convert === undefined) await part.finish();
      else {
        await part.settle();
        await part.close();
        await convert(part.path, file);
      }
      await journal.forget();
    },
    close: async () => {
      await part.close();
      await list?.close();
    },
  };
}

interface OpenJournal {
  readonly before: Progress;
  /** Has it known who writes. @throws {Failure} */
  readonly begin: () => Promise<void>;
  readonly keep: (progress: () => Promise<Progress>) => Promise<void>;
  readonly forget: () => Promise<void>;
}

async function openJournal(path: string, { run, resume, force, checkpoint }: Going): Promise<OpenJournal> {
  await sweep(dirname(path));
  const journal = resume ? await readJournal(path) : undefined;
  // of a run that had done nothing yet it does not matter what it was
  const there = journal?.inputs === 0 && !isKept(journal) ? undefined : journal;
  if (there !== undefined) refuseOther(path, there, run, force);
  let last = Date.now();
  const before = there === undefined ? nothingDone : progressIn(there);
  return {
    before,
    begin: () => writeJournal(path, run, before),
    keep: async (progress) => {
      if (Date.now() - last < checkpoint) return;
      await writeJournal(path, run, await progress());
      last = Date.now();
    },
    forget: () => forgetJournal(path),
  };
}

function progressIn({ inputs, failed, found, pieces, bytes, errorBytes }: Journal): Progress {
  return { inputs, failed, found, pieces, bytes, errorBytes };
}

/** How a run is begun anew: into a folder without `--force`, which would replace there what others have written. */
export function beginAnew(isFolder: boolean): string {
  return `leave --resume out ${isFolder ? 'to begin anew' : 'and begin anew with --force'}`;
}

/** @throws {Failure} */
function refuseOther(path: string, journal: Journal, run: string, force: boolean): void {
  if (journal.run !== run)
    throw new Failure(
      path,
      `the interrupted run had other files or other options, or another version of Copydesk: ${beginAnew(basename(path) === folderJournal)}`,
    );
  if (!force) refuseKept(path, journal);
}

/** @throws {Failure} where the run of a journal still goes on */
function refuseKept(path: string, journal: Journal): void {
  if (isKept(journal))
    throw new Failure(
      path,
      `another run (process ${String(journal.process)}) is still writing it; use --force if it is not, with --resume to go on with it`,
    );
}
