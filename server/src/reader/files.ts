import type { Reader } from './readAll';

/** Names of the files that the build puts into dist/reader/. */
export const readerFiles = {
  model: 'reader.onnx',
  vocabulary: 'vocabulary.txt',
  /** The runtime's program, under the name that its package gives it. */
  wasm: 'ort-wasm-simd-threaded.wasm',
  nodeWorker: 'reader.node.js',
  webWorker: 'reader.web.js',
} as const;

/** Opens the model, in a worker of its own. Rejects where it is missing or broken, or where it cannot run. */
export type OpenReaderHere = () => Promise<Reader>;
