import type { OpenReaderHere } from './reader/files';
import { readerFiles } from './reader/files';
import type { Answer, ReaderPlace, WorkerPort } from './reader/messages';
import { reasonOf } from './reader/messages';
import type { RemoteModel } from './reader/remoteModel';
import { remoteModel } from './reader/remoteModel';
import { vocabularyFrom } from './reader/wordPieces';

/**
 * Opens the model that lies at an address, in a worker below the one that this runs in, or in this one, between its messages,
 * where a browser has no workers below workers. What it needs is fetched when it is opened, and once.
 * @param folder address of dist/reader/, with or without a slash at its end; may be of another origin
 */
export function openReaderInBrowser(folder: string): OpenReaderHere {
  const baseUrl = folder.replace(/\/?$/u, '/');
  return async () => {
    const [vocabulary, model] = await Promise.all([
      vocabularyAt(baseUrl + readerFiles.vocabulary),
      modelIn([() => workerBelow(baseUrl), () => workerHere(baseUrl)]),
    ]);
    return { vocabulary: vocabularyFrom(vocabulary), model };
  };
}

async function vocabularyAt(url: string): Promise<string> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched: ${response.status}`);
  return response.text();
}

/** The first that opens. */
async function modelIn(ports: readonly (() => WorkerPort)[]): Promise<RemoteModel> {
  const reasons: string[] = [];
  for (const port of ports) {
    try {
      const model = remoteModel(port());
      await model.ready.catch((error: unknown) => model.close().then(() => Promise.reject(error as Error)));
      return model;
    } catch (error) {
      reasons.push(reasonOf(error));
    }
  }
  throw new Error(reasons[0]);
}

/** A worker of its own. Scripts of another origin may be imported by a worker, but make none. */
function workerBelow(baseUrl: string): WorkerPort {
  const place: ReaderPlace = { baseUrl };
  const script = `self.copydeskReader = ${JSON.stringify(place)};
importScripts(${JSON.stringify(baseUrl + readerFiles.webWorker)});`;
  const address = URL.createObjectURL(new Blob([script], { type: 'text/javascript' }));
  const worker = new Worker(address);
  return {
    ...portOver(worker),
    onEnd: (listener) => {
      worker.onerror = (event) => listener(new Error(event.message || 'The worker of the model failed.'));
    },
    end: () => {
      worker.terminate();
      URL.revokeObjectURL(address);
      return Promise.resolve();
    },
  };
}

/** In this worker: the same messages, over a channel. */
function workerHere(baseUrl: string): WorkerPort {
  const { port1, port2 } = new MessageChannel();
  const place: ReaderPlace = { baseUrl, port: port2 };
  const scope = self as unknown as {
    copydeskReader?: ReaderPlace;
    readonly importScripts: (url: string) => void;
  };
  scope.copydeskReader = place;
  scope.importScripts(baseUrl + readerFiles.webWorker);
  return {
    ...portOver(port1),
    onEnd: () => undefined,
    end: () => {
      port1.close();
      return Promise.resolve();
    },
  };
}

function portOver(port: Worker | MessagePort): Pick<WorkerPort, 'send' | 'listen' | 'awaits'> {
  return {
    send: (message, buffers) => port.postMessage(message, [...buffers]),
    listen: (listener) => {
      port.onmessage = ({ data }: MessageEvent<Answer>) => listener(data);
    },
    awaits: () => undefined,
  };
}
