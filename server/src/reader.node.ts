/** The model's worker in Node: reads with the model that lies beside it. */
import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { setFlagsFromString } from 'node:v8';
import { parentPort } from 'node:worker_threads';
import { readerFiles } from './reader/files';
import { openModel } from './reader/runtime';
import { serveModel } from './reader/serveModel';

/**
 * Steps that a function takes before it is compiled a second time for speed. Of this program that brings none, and costs some
 * 200 MB of memory while it is done: so hardly ever.
 */
const stepsBeforeTierUp = 300_000_000;

async function open(): ReturnType<typeof openModel> {
  const file = (name: string): Promise<Uint8Array> => readFile(join(__dirname, name));
  const [model, wasm] = await Promise.all([file(readerFiles.model), file(readerFiles.wasm)]);
  setFlagsFromString(`--wasm-tiering-budget=${stepsBeforeTierUp}`);
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
