/**
 * The server over standard input and output, as a process of its own whose memory is measured: asked over the channel of its
 * parent, it says how many bytes are in use when nothing is left that may be thrown away. Its second reader needs no model.
 */
import type { Connection } from 'vscode-languageserver/node';
import { startServer } from '../../../server/src/server';
import { connectOverStdio } from '../../../server/src/stdio';
import { fakeReader } from '../../unit/support/deskReader';
import { leaking } from './leaking';

const reader = fakeReader({ noisy: true });

/** No rest before a second reading. */
const atOnce = (_milliseconds: number, action: () => void): (() => void) => {
  const timer = setImmediate(action);
  return () => clearImmediate(timer);
};

/** What is thrown away at once may hold what is only thrown away the next time. */
const collections = 3;

async function bytesInUse(): Promise<number> {
  const { gc } = globalThis;
  if (gc === undefined) throw new Error('start it with --expose-gc');
  // what a test notes down of its reader is no memory of the server
  (reader.windows as string[]).length = 0;
  for (let time = 0; time < collections; time++) {
    gc();
    await new Promise((resolve) => setImmediate(resolve));
  }
  return process.memoryUsage().heapUsed;
}

type Handle = (...args: unknown[]) => unknown;

/** Has whatever the connection answers kept for ever. */
function keepAnswers(connection: Connection): void {
  const kept: unknown[] = [];
  const listening = connection as { onRequest: (method: unknown, handle: Handle) => unknown };
  const onRequest = listening.onRequest.bind(connection);
  listening.onRequest = (method, handle) =>
    onRequest(method, async (...args) => {
      const answer = await handle(...args);
      kept.push(answer);
      return answer;
    });
}

process.on('message', () => {
  void bytesInUse().then((bytes) => process.send?.(bytes));
});
const connection = connectOverStdio();
if (process.argv.includes(leaking)) keepAnswers(connection);
startServer(connection, { readerFor: () => reader.open, wait: atOnce });
