/** The model's worker in Node: reads with the model that lies beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { parentPort } from 'node:worker_threads';
import { readerFiles } from './reader/files';
import { openModel } from './reader/runtime';
import { serveModel } from './reader/serveModel';

async function open(): ReturnType<typeof openModel> {
  const file = (name: string): Promise<Uint8Array> => readFile(join(__dirname, name));
  const [model, wasm] = await Promise.all([file(readerFiles.model), file(readerFiles.wasm)]);
  return openModel({ model, wasm });
}

const port = parentPort;
if (port !== null) {
  void serveModel(
    {
      send: (message, buffers) => port.postMessage(message, buffers),
      listen: (listener) => port.on('message', listener),
    },
    open,
  );
}
