import { readFile } from 'node:fs/promises';
import { join } from 'node:path';
import { Worker } from 'node:worker_threads';
import type { OpenReaderHere } from './reader/files';
import { readerFiles } from './reader/files';
import type { WorkerPort } from './reader/messages';
import { remoteModel } from './reader/remoteModel';
import { vocabularyFrom } from './reader/wordPieces';

/**
 * Opens the model that lies in a folder, in a thread of its own, which keeps no program from ending.
 * @param folder dist/reader/
 */
export function openReaderInNode(folder: string): OpenReaderHere {
  return async () => {
    const vocabulary = vocabularyFrom(await readFile(join(folder, readerFiles.vocabulary), 'utf8'));
    const model = remoteModel(portTo(new Worker(join(folder, readerFiles.nodeWorker))));
    try {
      await model.ready;
    } catch (error) {
      await model.close();
      throw error;
    }
    return { model, vocabulary };
  };
}

function portTo(worker: Worker): WorkerPort {
  return {
    send: (message, buffers) => worker.postMessage(message, buffers),
    listen: (listener) => worker.on('message', listener),
    onEnd: (listener) => {
      worker.on('error', listener);
      worker.on('exit', (code) => listener(new Error(`The worker of the model ended with ${code}.`)));
    },
    awaits: (something) => (something ? worker.ref() : worker.unref()),
    end: async () => {
      await worker.terminate();
    },
  };
}
