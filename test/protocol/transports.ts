/** The two ways in which the built server is run: as a process over its standard input and output, and as a browser's worker. */
import { execFile, spawn } from 'node:child_process';
import { join } from 'node:path';
import { promisify } from 'node:util';
import { Worker } from 'node:worker_threads';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
  type ProtocolConnection,
} from 'vscode-languageserver/node';
import { readerOf, writerOf } from './port';

/** A server that runs, and the way to it. */
export interface Transport {
  readonly connection: ProtocolConnection;
  readonly end: () => unknown;
}

/** Builds the server into `folder`/server. */
export async function buildServer(root: string, folder: string): Promise<void> {
  await promisify(execFile)(process.execPath, ['.config/build.mjs', '--only', 'server', '--out', folder], {
    cwd: root,
  });
}

/** Starts the server that was built into a folder as a process. */
export function overStdio(folder: string): Transport {
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

/** Starts the server that was built into a folder as a browser does: in a worker. */
export function overWorker(folder: string): Transport {
  const worker = new Worker(browserWorker, {
    eval: true,
    workerData: join(folder, 'server', 'main.web.js'),
  });
  return {
    connection: createProtocolConnection(readerOf(worker), writerOf(worker)),
    end: () => worker.terminate(),
  };
}
