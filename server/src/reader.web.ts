/** The model's worker in a browser: fetches the model from where it is told that it lies. */
import { readerFiles } from './reader/files';
import type { Answer, ReaderPlace, ReadRequest } from './reader/messages';
import { openModel } from './reader/runtime';
import { serveModel } from './reader/serveModel';

async function fetched(url: string): Promise<ArrayBuffer> {
  const response = await fetch(url);
  if (!response.ok) throw new Error(`${url} cannot be fetched: ${response.status}`);
  return response.arrayBuffer();
}

const { copydeskReader } = self as typeof self & { readonly copydeskReader?: ReaderPlace };
if (copydeskReader !== undefined) {
  const { baseUrl, port = self as unknown as MessagePort } = copydeskReader;
  void serveModel(
    {
      send: (message: Answer, buffers) => port.postMessage(message, [...buffers]),
      listen: (listener) => {
        port.onmessage = ({ data }: MessageEvent<ReadRequest>) => listener(data);
      },
    },
    async () => {
      const [model, wasm] = await Promise.all(
        [readerFiles.model, readerFiles.wasm].map((name) => fetched(baseUrl + name)),
      );
      if (model === undefined || wasm === undefined) throw new Error('The model is missing.');
      return openModel({ model: new Uint8Array(model), wasm });
    },
  );
}
