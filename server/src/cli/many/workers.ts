/** The threads of a run. */
import { pool, worker } from 'workerpool';
import { workerData } from 'node:worker_threads';
import { spareMemory } from '../../tuneEngine';
import type { Order } from '../jobs/jobs';
import { brokenOff, oneByOne, openDesk, type Batch, type Desk, type Made } from './desk';
import type { Outcome } from './outcome';

/** Who does the work: other threads, or this one. */
export interface Workers extends Desk {
  /** How many batches are worked on or wait at a time. */
  readonly atOnce: number;
}

/** Batches that wait for each thread, so that none is ever idle, and those that wait for an earlier one to be taken. */
const waitingEach = 4;
const method = 'work';

/**
 * This thread does everything, one input after the other.
 * @param few whether it is not worth while to take more memory in order to be quicker
 */
export async function openOwnWorker(order: Order, few: boolean): Promise<Workers> {
  if (few) spareMemory();
  return { ...(await openDesk(order)), atOnce: 1 };
}

/** Some threads. One that breaks off, for want of memory say, is replaced, and what it had is tried again piece by piece. */
export function openWorkers(order: Order, threads: number): Workers {
  const many = pool(__filename, {
    maxWorkers: threads,
    workerType: 'thread',
    workerThreadOpts: { workerData: order },
  });
  let isClosed = false;
  const work = async (batch: Batch): Promise<readonly Outcome<Made>[]> => {
    try {
      return (await many.exec(method, [batch])) as readonly Outcome<Made>[];
    } catch (error) {
      // nobody waits for what is still under way
      if (isClosed) throw error;
      const each: Outcome<Made>[] = [];
      for (const one of oneByOne(batch)) each.push(await alone(one));
      return each;
    }
  };
  const alone = async (batch: Batch): Promise<Outcome<Made>> => {
    try {
      const [outcome] = (await many.exec(method, [batch])) as readonly Outcome<Made>[];
      if (outcome !== undefined) return outcome;
    } catch {
      // told of below
    }
    return brokenOff(batch, 'left out: the program broke off over it');
  };
  return {
    work,
    atOnce: threads * waitingEach,
    close: async () => {
      const isIdle = many.stats().activeTasks === 0;
      isClosed = true;
      await many.terminate(!isIdle);
    },
  };
}

/** What runs in each of the threads. */
export function serveAsWorker(): void {
  let desk: Promise<Desk> | undefined;
  worker(
    { [method]: async (batch: Batch) => (await (desk ??= openDesk(workerData as Order))).work(batch) },
    { onTerminate: async () => (await desk)?.close() },
  );
}
