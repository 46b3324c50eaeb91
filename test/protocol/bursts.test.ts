/** A burst of typing, with a hover after each keystroke: the server hears of the newer text before it works for an older one. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  CancellationTokenSource,
  createProtocolConnection,
  HoverRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOn, copydeskClient, positionOf, type TestClient } from './harness';
import { readerOf, writerOf } from './port';
import { ferry } from './texts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///desk/ferry.txt';
const keystrokes = 50;
/** So many may be answered: what came in before the rest of the burst had arrived, and the last. */
const fewAnswers = 10;
let folder: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-bursts-'));
  await promisify(execFile)(process.execPath, ['.config/build.mjs', '--only', 'server', '--out', folder], {
    cwd: root,
  });
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

interface Transport {
  readonly connection: ProtocolConnection;
  readonly end: () => unknown;
}

function overStdio(): Transport {
  const child = spawn(process.execPath, [join(folder, 'server', 'main.node.js'), '--stdio'], {
    stdio: ['pipe', 'pipe', 'inherit'],
  });
  return {
    connection: createProtocolConnection(
      new StreamMessageReader(child.stdout),
      new StreamMessageWriter(child.stdin),
    ),
    end: () => child.kill(),
  };
}

/** Gives the bundle what a worker of a browser has, and nothing of Node: no `setImmediate` above all. */
const browserWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { createContext, runInContext } = require('node:vm');
  const given = {
    self: parentPort, console, setTimeout, clearTimeout, queueMicrotask, MessageChannel, TextDecoder, TextEncoder, atob,
  };
  runInContext(readFileSync(workerData, 'utf8'), createContext(given));
`;

function overWorker(): Transport {
  const worker = new Worker(browserWorker, {
    eval: true,
    workerData: join(folder, 'server', 'main.web.js'),
  });
  return {
    connection: createProtocolConnection(readerOf(worker), writerOf(worker)),
    end: () => worker.terminate(),
  };
}

describe.each([
  ['standard input and output', overStdio],
  ['a worker', overWorker],
])('a burst of typing over %s', (_, open) => {
  /** Opens an article with a server that is warm, does `work`, and ends the server. */
  const withServer = async (work: (client: TestClient) => Promise<void>): Promise<void> => {
    const { connection, end } = open();
    try {
      const client = await clientOn(connection, { capabilities: copydeskClient });
      await client.open(uri, ferry);
      expect(await client.annotations(uri)).not.toBeNull();
      await work(client);
      client.dispose();
    } finally {
      await end();
    }
  };
  const said = '"They need this boat."';
  const hoverAt = { textDocument: { uri }, position: positionOf(ferry, said, 3) };
  /** The nth keystroke: a letter at the end of the article. */
  const typed = (client: TestClient, nth: number): Promise<void> => {
    const end = positionOf(ferry, 'again in March.', 'again in March.'.length);
    return client.change(uri, 2 + nth, [{ range: { start: end, end }, text: 'x' }]);
  };

  it('drops the hovers of texts that are gone, and answers the last', async () => {
    await withServer(async (client) => {
      const asked = Array.from({ length: keystrokes }, (_unused, nth) => {
        void typed(client, nth);
        return client.connection.sendRequest(HoverRequest.type, hoverAt);
      });
      const results = await Promise.allSettled(asked);
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(fewAnswers);
      const last = results.at(-1);
      expect(last?.status === 'fulfilled' && JSON.stringify(last.value)).toContain('Marta Oyelaran');
    });
  });

  it('does not begin with what is cancelled by then', async () => {
    await withServer(async (client) => {
      await typed(client, 0);
      const asked = Array.from({ length: keystrokes }, () => {
        const source = new CancellationTokenSource();
        const answer = client.connection.sendRequest(HoverRequest.type, hoverAt, source.token);
        source.cancel();
        return answer;
      });
      const results = await Promise.allSettled(asked);
      expect(results.filter(({ status }) => status === 'fulfilled').length).toBeLessThan(fewAnswers);
    });
  });
});
