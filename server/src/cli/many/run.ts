/** Many articles, on all processor cores, with their results in order. */
import { availableParallelism } from 'node:os';
import type { Order } from '../jobs/jobs';
import { Failure, failureOver, inWords } from '../failure';
import { complain, lineOf, OutputClosed } from '../output';
import { standardInput } from '../read';
import { sizeOf, type Batch, type Made } from './desk';
import { openFailureSum } from './failures';
import { inOrder } from './inOrder';
import { batchesOf, countOf, type Inputs } from './inputs';
import type { Progress } from './journal';
import { failureData, openNotebook, type Complain, type Outcome } from './outcome';
import { openProgressBar } from './progressBar';
import { onSignal } from '../signals';
import type { Sink } from './sink';
import { openOwnWorker, openWorkers } from './workers';

/** A run over many articles. */
export interface Run {
  readonly order: Order;
  readonly inputs: Inputs;
  /** Threads; undefined for as many as there are processor cores. */
  readonly jobs: number | undefined;
  readonly sink: Sink;
  /** Whether what went wrong with single inputs, and what was found, is no matter of the exit code. */
  readonly exitZero?: true | undefined;
  /** Whether the texts are seen on a terminal. */
  readonly printsToTerminal: boolean;
  /** What becomes of a file's result: answers the text that goes into the output. */
  readonly land: (file: string, made: Made, complain: Complain) => Promise<string>;
  /** Where what becomes of one depends on those before it, files are landed in their order; else as soon as they are done. */
  readonly landsInOrder?: true;
}

/** Fewer files are done sooner without threads, which take a second to start. */
const worthThreads = 12;

/**
 * Does the work for each input. What goes wrong with one is told on standard error and the others are still done.
 * Sets the exit code: 1 where something went wrong, else 2 where something was found, else 0.
 */
export async function runMany(run: Run): Promise<void> {
  const { sink } = run;
  const bar = openProgressBar(countOf(run.inputs), run.inputs.form, run.printsToTerminal);
  const ledger = openLedger(run, bar);
  const stopListening = onSignal(() => {
    bar.stop();
    if (sink.resumable) complain('interrupted; the same command with --resume goes on');
  });
  let failed = false;
  try {
    await workOnAll(run, ledger);
    await sink.finish();
  } catch (error) {
    await sink.close();
    bar.stop();
    failed = tellStop(error);
  } finally {
    stopListening();
    bar.stop();
  }
  ledger.sumUp();
  const { found, ...progress } = ledger.progress();
  const all = progress.failed > 0 ? 1 : found ? 2 : 0;
  process.exitCode = failed ? 1 : run.exitZero === true ? 0 : all;
}

async function workOnAll(run: Run, ledger: Ledger): Promise<void> {
  const { inputs, jobs, sink } = run;
  const most = jobs ?? availableParallelism();
  const { isMore, batches } = await peeked(batchesOf(inputs, sink.before.inputs), worthThreads);
  // other threads have no standard input
  const readsInput = inputs.form === 'files' && inputs.files.includes(standardInput);
  const threads = isMore && !readsInput ? most : 1;
  const workers = threads > 1 ? openWorkers(run.order, threads) : await openOwnWorker(run.order, !isMore);
  const inOrderAlone = run.landsInOrder === true;
  try {
    await inOrder(
      batches,
      workers.atOnce,
      async (batch) => {
        const worked = { batch, outcomes: await workers.work(batch) };
        return inOrderAlone ? worked : landed(run, worked);
      },
      async (worked) => ledger.take(inOrderAlone ? await landed(run, worked) : worked),
    );
  } finally {
    await workers.close();
  }
}

/** Whether there are more than so many inputs, and all of them from the first on. */
async function peeked(
  all: AsyncGenerator<Batch>,
  few: number,
): Promise<{ readonly isMore: boolean; readonly batches: AsyncGenerator<Batch> }> {
  const first: Batch[] = [];
  let count = 0;
  while (count <= few) {
    const next = await all.next();
    if (next.done === true) break;
    first.push(next.value);
    count += sizeOf(next.value);
  }
  async function* batches(): AsyncGenerator<Batch> {
    yield* first;
    yield* all;
  }
  return { isMore: count > few, batches: batches() };
}

/** What became of a batch; `text` goes into the output. */
interface Worked {
  readonly batch: Batch;
  readonly outcomes: readonly (Outcome<Made> & { readonly text?: string })[];
}

async function landed({ inputs, land }: Run, { batch, outcomes }: Worked): Promise<Worked> {
  const out: Worked['outcomes'][number][] = [];
  for (const [at, outcome] of outcomes.entries()) {
    const { done, complaints } = outcome;
    const file = 'files' in batch ? (batch.files[at] ?? '') : '';
    if (done === undefined || inputs.form === 'records' || outcome.failure !== undefined) {
      out.push({ ...outcome, text: typeof done === 'string' ? done : '' });
      continue;
    }
    const notebook = openNotebook();
    try {
      const text = await land(file, done, notebook.complain);
      out.push({ ...outcome, text, complaints: [...complaints, ...notebook.take()] });
    } catch (error) {
      const failure = failureData(failureOver(file, error, 'write'));
      out.push({ ...outcome, text: '', failure, complaints: [...complaints, ...notebook.take()] });
    }
  }
  return { batch, outcomes: out };
}

interface Ledger {
  readonly take: (worked: Worked) => Promise<void>;
  readonly progress: () => Progress;
  readonly sumUp: () => void;
}

/** Keeps count of a run, and has said what is to be said. */
function openLedger({ inputs, sink }: Run, bar: ReturnType<typeof openProgressBar>): Ledger {
  const sum = openFailureSum();
  const saidOnce = new Set<string>();
  let progress = sink.before;
  const say = (outcome: Outcome<Made>): void => {
    for (const { line, once } of outcome.complaints) {
      if (once === true && saidOnce.has(line)) continue;
      if (once === true) saidOnce.add(line);
      bar.say(line);
    }
    if (outcome.failure !== undefined) bar.say(lineOf(outcome.failure));
  };
  return {
    take: async ({ outcomes }) => {
      let { failed, found } = progress;
      for (const outcome of outcomes) {
        say(outcome);
        if (outcome.failure !== undefined) {
          failed++;
          sum.count(outcome.failure);
          await sink.putFailure(outcome.failure);
        }
        if (outcome.found) found = true;
        await sink.put(outcome.text ?? '');
      }
      progress = { ...progress, inputs: progress.inputs + outcomes.length, failed, found };
      await sink.settle(progress);
      bar.show(progress);
    },
    progress: () => progress,
    sumUp: () => {
      for (const line of sum.lines(progress.failed, progress.inputs, inputs.form)) complain(line);
    },
  };
}

/** Says why a run ends early; whether that is a failure. */
function tellStop(error: unknown): boolean {
  if (error instanceof OutputClosed) {
    if (error.what !== undefined) complain(`standard output: ${error.what}`);
    return error.what !== undefined;
  }
  complain(error instanceof Failure ? error : inWords(error, 'write'));
  return true;
}
