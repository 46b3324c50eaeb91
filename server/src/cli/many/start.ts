/** Starts a run with what the command line says of its output. */
import type { Command } from 'commander';
import type { Order } from '../jobs/jobs';
import { Failure, inWords } from '../failure';
import { complain, counted, labelOf } from '../output';
import { standardInput } from '../read';
import type { Made } from './desk';
import { countOf, refuseUnreadable, type Inputs } from './inputs';
import { runOf } from './journal';
import type { RunFlags } from './options';
import { refuseOutputs } from './outputs';
import type { Complain } from './outcome';
import { runMany } from './run';
import { beginAnew, intoFile, noFrame, printing, type Frame, type Sink } from './sink';

/** Written in by the bundler. */
declare const COPYDESK_VERSION: string;

/** In milliseconds. */
const second = 1000;

/** A run, as a command asks for it. */
export interface Wanted {
  readonly order: Order;
  readonly inputs: Inputs;
  readonly flags: RunFlags & { readonly into?: string; readonly force?: true };
  /** The folder that files are written into; undefined where texts are printed. */
  readonly written?: string | undefined;
  /** Whether files are changed in their place. */
  readonly inPlace?: boolean;
  readonly land: (file: string, made: Made, complain: Complain) => Promise<string>;
  readonly landsInOrder?: true;
  readonly frame?: Frame;
  /** Makes the file that is wanted of the JSON Lines that were written, and gives it its name. */
  readonly convert?: (part: string, file: string) => Promise<void>;
}

/** Starts the run, and says why where it cannot be. */
export async function start(command: Command, wanted: Wanted): Promise<void> {
  const { flags, written, inPlace = false, inputs } = wanted;
  if (flags.resume === true && flags.into === undefined && written === undefined)
    command.error('error: what is printed cannot be gone on with, use --resume with --into or --out');
  if (flags.into === standardInput || flags.errors === standardInput)
    command.error('error: --into and --errors name a file, "-" is none; what goes into no file is printed');
  try {
    const sink = await sinkFor(wanted);
    if (sink === 'complete') {
      complain(
        `${labelOf(flags.into ?? '')}: all is done already, nothing was read; what is new since then takes --force without --resume`,
      );
      return;
    }
    const { inputs: done } = sink.before;
    if (done > (countOf(inputs) ?? Infinity)) {
      await sink.close();
      throw new Failure(
        flags.into ?? written ?? '',
        `the note of how far the run had come is damaged: ${beginAnew(flags.into === undefined)}`,
      );
    }
    if (done > 0) complain(`going on after ${counted(done, inputs.form === 'files' ? 'file' : 'record')}`);
    await runMany({
      ...{ order: wanted.order, inputs, jobs: flags.jobs, sink, land: wanted.land },
      exitZero: flags.exitZero,
      printsToTerminal: flags.into === undefined && written === undefined && !inPlace && process.stdout.isTTY,
      ...(wanted.landsInOrder && { landsInOrder: true }),
    });
  } catch (error) {
    complain(error instanceof Failure ? error : inWords(error, 'write'));
    process.exitCode = 1;
  }
}

async function sinkFor(wanted: Wanted): Promise<Sink | 'complete'> {
  const { order, inputs, flags, written, inPlace = false, frame = noFrame } = wanted;
  const going = {
    run: runOf(COPYDESK_VERSION, order, inputs, flags.into, flags.errors),
    resume: flags.resume === true,
    force: flags.force === true,
    checkpoint: flags.checkpoint * second,
  };
  const outputs = [flags.into, flags.errors].filter((file) => file !== undefined);
  const { filesFrom } = flags;
  await refuseOutputs([...inputs.files, ...(filesFrom === undefined ? [] : [filesFrom])], outputs);
  if (inputs.form === 'records') await refuseUnreadable(inputs.files);
  if (flags.into !== undefined) {
    return intoFile(flags.into, frame, flags.errors, going, wanted.convert);
  }
  const told = written !== undefined || inPlace;
  const isStream = inputs.files.includes(standardInput);
  const folder = written === undefined || isStream ? undefined : { path: written, going };
  return printing(frame, told, flags.errors, folder);
}
