import type { Model } from './model';
import type { Vocabulary } from './wordPieces';

/** Names of the files that the build puts into dist/reader/. */
export const readerFiles = {
  model: 'reader.onnx',
  vocabulary: 'vocabulary.txt',
  /** The runtime's program, under the name that its package gives it. */
  wasm: 'ort-wasm-simd-threaded.wasm',
  nodeWorker: 'reader.node.js',
  webWorker: 'reader.web.js',
} as const;

/** A model that is open, with the pieces of words that it knows. */
export interface OpenReader {
  readonly model: Model;
  readonly vocabulary: Vocabulary;
}

/** Opens the model, in a worker of its own. Rejects where it is missing or broken, or where it cannot run. */
export type OpenReaderHere = () => Promise<OpenReader>;
