/** The page's end of the channel to a worker. */
import type { MessagePort, Worker } from 'node:worker_threads';
import type { Disposable, Message, MessageReader, MessageWriter } from 'vscode-languageserver/node';

/** A port, or a worker: what a page calls and hears is the same. */
export type MessageEnd = Pick<MessagePort | Worker, 'on' | 'off' | 'postMessage'>;

/** An event that does not come. */
const never = (): Disposable => ({ dispose: () => undefined });

/** What a page reads from its worker. */
export function readerOf(port: MessageEnd): MessageReader {
  return {
    onError: never,
    onClose: never,
    onPartialMessage: never,
    listen: (callback) => {
      const listener = (message: Message): void => callback(message);
      port.on('message', listener);
      return { dispose: () => port.off('message', listener) };
    },
    dispose: () => undefined,
  };
}

/** What a page sends to its worker. */
export function writerOf(port: MessageEnd): MessageWriter {
  return {
    onError: never,
    onClose: never,
    write: (message) => Promise.resolve(port.postMessage(message)),
    end: () => undefined,
    dispose: () => undefined,
  };
}
