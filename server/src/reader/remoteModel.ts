import type { Answer, WorkerPort } from './messages';
import type { Model, WindowScores } from './model';

/** A model that reads in a worker. */
export interface RemoteModel extends Model {
  /** Settles when the model is open, or rejects when it cannot be opened. */
  readonly ready: Promise<void>;
}

/** Who waits for an answer. */
interface Waiting<Result> {
  readonly resolve: (result: Result) => void;
  readonly reject: (reason: Error) => void;
}

/**
 * The caller's side of a worker that runs {@link ./serveModel}. When the worker ends, whatever is awaited rejects, and
 * whatever is asked later.
 */
export function remoteModel(port: WorkerPort): RemoteModel {
  const reads = new Map<number, Waiting<WindowScores>>();
  let opening: Waiting<void> | undefined;
  let over: Error | undefined;
  let calls = 0;
  const settled = (): void => port.awaits(opening !== undefined || reads.size > 0);
  const end = (reason: Error): void => {
    over ??= reason;
    opening?.reject(over);
    opening = undefined;
    for (const { reject } of reads.values()) reject(over);
    reads.clear();
    settled();
  };
  const hear = (answer: Answer): void => {
    if (answer.kind === 'unready') return end(new Error(answer.reason));
    if (answer.kind === 'ready') {
      opening?.resolve();
      opening = undefined;
    } else {
      const waiting = reads.get(answer.call);
      reads.delete(answer.call);
      if (answer.kind === 'failed') waiting?.reject(new Error(answer.reason));
      else waiting?.resolve({ who: answer.who, noise: answer.noise });
    }
    settled();
  };
  const ready = new Promise<void>((resolve, reject) => (opening = { resolve, reject }));
  // who only reads hears of it from each read
  ready.catch(() => undefined);
  port.onEnd(end);
  port.listen(hear);
  port.awaits(true);
  return {
    ready,
    read: (window) =>
      new Promise((resolve, reject) => {
        if (over !== undefined) return reject(over);
        const call = calls++;
        reads.set(call, { resolve, reject });
        port.awaits(true);
        const ids = Int32Array.from(window.ids);
        const segments = Int32Array.from(window.segments);
        port.send({ kind: 'read', call, ids, segments }, [ids.buffer, segments.buffer]);
      }),
    close: () => {
      end(new Error('The model is closed.'));
      return port.end();
    },
  };
}
