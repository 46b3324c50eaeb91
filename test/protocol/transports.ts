/** The server as it is shipped, over what carries its messages: standard input and output, or a browser's worker. */
import { execFile, spawn } from 'node:child_process';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { clientOn, copydeskClient, type TestClient } from './harness';
import { readerOf, writerOf } from './port';

/** The folder of the project: every program of it is started there. */
const root = process.cwd();

/** A running server, and the way to it. */
export interface Transport {
  readonly connection: ProtocolConnection;
  readonly end: () => unknown;
}

/** Does work with a server and Copydesk's own client; the server is ended then. `settings`: what that client is set to. */
export async function withClient(
  { connection, end }: Transport,
  work: (client: TestClient) => Promise<void>,
  settings?: unknown,
): Promise<void> {
  try {
    const client = await clientOn(connection, { capabilities: copydeskClient, settings });
    await work(client);
    client.dispose();
  } finally {
    await end();
  }
}

/** A server that was bundled for some tests. */
export interface BundledServer {
  readonly overStdio: () => Transport;
  readonly overWorker: () => Transport;
  /** Deletes the bundle. */
  readonly remove: () => void;
}

/** Gives the bundle what a worker of a browser has, and nothing of Node: no `setImmediate` above all. */
const browserWorker = `
  const { parentPort, workerData } = require('node:worker_threads');
  const { readFileSync } = require('node:fs');
  const { createContext, runInContext } = require('node:vm');
  const given = {
    self: parentPort, console, setTimeout, clearTimeout, queueMicrotask, MessageChannel, TextDecoder, TextEncoder, atob, performance,
  };
  runInContext(readFileSync(workerData, 'utf8'), createContext(given));
`;

/** Bundles the server into a temporary folder. */
export async function bundleServer(): Promise<BundledServer> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  await promisify(execFile)(process.execPath, ['.config/build.mjs', '--only', 'server', '--out', folder], {
    cwd: root,
  });
  return {
    overStdio: () => {
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
    },
    overWorker: () => {
      const worker = new Worker(browserWorker, {
        eval: true,
        workerData: join(folder, 'server', 'main.web.js'),
      });
      return {
        connection: createProtocolConnection(readerOf(worker), writerOf(worker)),
        end: () => worker.terminate(),
      };
    },
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}
