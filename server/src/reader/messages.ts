/** What a model's worker and the one who asks it say to each other: plain data, arrays are handed over, not copied. */

/** Asks for a window's scores. */
export interface ReadRequest {
  readonly kind: 'read';
  /** Its number, which the answer bears as well. */
  readonly call: number;
  readonly ids: Int32Array<ArrayBuffer>;
  readonly segments: Int32Array<ArrayBuffer>;
}

/** What the worker answers. */
export type Answer =
  /** The model is open; said once. */
  | { readonly kind: 'ready' }
  /** The model cannot be opened; said once, and nothing follows. */
  | { readonly kind: 'unready'; readonly reason: string }
  | {
      readonly kind: 'scores';
      readonly call: number;
      readonly who: Float32Array<ArrayBuffer>;
      readonly noise: Float32Array<ArrayBuffer>;
    }
  | { readonly kind: 'failed'; readonly call: number; readonly reason: string };

/** A way to the other side: a worker, or the port of a channel. */
export interface Port<Sent, Received> {
  /** Sends a message; the buffers go over with it and are gone here. */
  readonly send: (message: Sent, buffers: readonly ArrayBuffer[]) => void;
  /** Hears what comes from now on. Called once. */
  readonly listen: (listener: (message: Received) => void) => void;
}

/** The way to a worker that was started for this. */
export interface WorkerPort extends Port<ReadRequest, Answer> {
  /** Calls `listener` when the worker ends by itself or by a fault; called once, before anything is sent. */
  readonly onEnd: (listener: (reason: Error) => void) => void;
  /** Whether an answer is awaited: until then the program must not end by itself. */
  readonly awaits: (something: boolean) => void;
  /** Ends the worker, and all its memory with it. */
  readonly end: () => Promise<void>;
}

/** What the script of a browser's worker finds in its global scope, as `copydeskReader`. */
export interface ReaderPlace {
  /** Where the files lie: ends in a slash. */
  readonly baseUrl: string;
  /** Where it is asked, if not by the messages of its own worker. */
  readonly port?: MessagePort;
}

/** A reason as a message carries it. */
export function reasonOf(error: unknown): string {
  return error instanceof Error ? error.message : String(error);
}
