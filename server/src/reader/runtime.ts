import { env, InferenceSession, Tensor } from 'onnxruntime-web/wasm';
import type { Model, WindowScores } from './model';
import type { Window } from './window';

/** What a model is opened from. */
export interface ModelFiles {
  /** The model, as ONNX. */
  readonly model: Uint8Array;
  /** The runtime's own program: ort-wasm-simd-threaded.wasm. */
  readonly wasm: Uint8Array | ArrayBuffer;
}

/** Names of what goes into the model and comes out of it. */
const names = { ids: 'ids', segments: 'segments', who: 'who', noise: 'noise' } as const;

const options: InferenceSession.SessionOptions = {
  executionProviders: ['wasm'],
  graphOptimizationLevel: 'all',
  logSeverityLevel: 3, // errors alone: an article is nobody's log
};

/**
 * Opens a model: on one thread, from the bytes that are given, asking nothing of network or disk. Windows that are asked for
 * at once are read one after the other. Rejects with an Error where the bytes are no model of this kind, or where WebAssembly
 * is missing.
 */
export async function openModel({ model, wasm }: ModelFiles): Promise<Model> {
  env.logLevel = 'error';
  env.wasm.numThreads = 1;
  env.wasm.proxy = false;
  env.wasm.wasmBinary = bufferOf(wasm);
  const session = await InferenceSession.create(model, options).catch(plainly);
  delete env.wasm.wasmBinary; // it is compiled: no need to keep it twice
  const known = (all: readonly string[], ...wanted: readonly string[]): boolean =>
    wanted.every((name) => all.includes(name));
  if (
    !known(session.inputNames, names.ids, names.segments) ||
    !known(session.outputNames, names.who, names.noise)
  ) {
    await session.release();
    throw new Error('The model is not one that reads windows of an article.');
  }
  return inTurn(session);
}

/** Reads one window at a time, and gives the memory back after the last. */
function inTurn(session: InferenceSession): Model {
  let last: Promise<unknown> = Promise.resolve();
  let closed: Promise<void> | undefined;
  return {
    read: (window) => {
      if (closed !== undefined) return Promise.reject(new Error('The model is closed.'));
      const scores = last.then(() => scoresOf(session, window));
      last = scores.catch(() => undefined);
      return scores;
    },
    close: () => (closed ??= last.then(() => session.release())),
  };
}

async function scoresOf(
  session: InferenceSession,
  { ids, segments }: Pick<Window, 'ids' | 'segments'>,
): Promise<WindowScores> {
  const given = { [names.ids]: numbers(ids), [names.segments]: numbers(segments) };
  const made = await session.run(given).catch(plainly);
  try {
    return { who: copyOf(made[names.who]), noise: copyOf(made[names.noise]) };
  } finally {
    for (const tensor of [...Object.values(given), ...Object.values(made)]) tensor.dispose();
  }
}

/** A row of whole numbers from 0 as int64. */
function numbers(row: readonly number[]): Tensor {
  // the lower half of each: what BigInt would make one by one
  const halves = new Int32Array(row.length * 2);
  row.forEach((value, at) => (halves[at * 2] = value));
  return new Tensor('int64', new BigInt64Array(halves.buffer), [1, row.length]);
}

function copyOf(tensor: Tensor | undefined): Float32Array {
  if (!(tensor?.data instanceof Float32Array)) throw new Error('The model gave no scores.');
  return tensor.data.slice();
}

function bufferOf(bytes: Uint8Array | ArrayBuffer): ArrayBuffer {
  if (bytes instanceof ArrayBuffer) return bytes;
  const { buffer, byteLength } = bytes;
  const whole = buffer instanceof ArrayBuffer && byteLength === buffer.byteLength;
  return whole ? buffer : new Uint8Array(bytes).buffer;
}

/** The runtime throws whatever it has, numbers too. */
function plainly(reason: unknown): never {
  throw reason instanceof Error ? reason : new Error(String(reason));
}
