/** A server in a process of its own, whose memory is measured. */
import { build } from 'esbuild';
import { spawn } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import {
  createProtocolConnection,
  StreamMessageReader,
  StreamMessageWriter,
} from 'vscode-languageserver/node';
import { binaryLoader } from '../../../.config/binary.mjs';
import { clientOn, copydeskClient, type TestClient } from '../harness';

/** A running server. */
export interface Measured {
  readonly client: TestClient;
  /** How many bytes its heap holds when what is no longer needed is gone. */
  readonly bytesInUse: () => Promise<number>;
  readonly end: () => void;
}

/** Bundles the server of this folder; `start` runs it with arguments, `remove` deletes the bundle. */
export async function bundleMeasured(): Promise<{
  readonly start: (...args: string[]) => Promise<Measured>;
  readonly remove: () => void;
}> {
  const folder = mkdtempSync(join(tmpdir(), 'copydesk-memory-'));
  const program = join(folder, 'server.cjs');
  await build({
    absWorkingDir: process.cwd(),
    entryPoints: ['test/protocol/memory/server.ts'],
    outfile: program,
    loader: binaryLoader,
    bundle: true,
    platform: 'node',
    target: 'node20',
    format: 'cjs',
    mainFields: ['module', 'main'],
    logLevel: 'error',
  });
  return {
    start: (...args) => start(program, args),
    remove: () => rmSync(folder, { recursive: true, force: true }),
  };
}

async function start(program: string, args: readonly string[]): Promise<Measured> {
  const child = spawn(process.execPath, ['--expose-gc', program, '--stdio', ...args], {
    stdio: ['pipe', 'pipe', 'inherit', 'ipc'],
  });
  const { stdin, stdout } = child;
  if (stdin === null || stdout === null) throw new Error('no pipes');
  const connection = createProtocolConnection(
    new StreamMessageReader(stdout),
    new StreamMessageWriter(stdin),
  );
  return {
    client: await clientOn(connection, { capabilities: copydeskClient, settings: {} }),
    bytesInUse: async () => {
      child.send('measure');
      const [bytes] = (await once(child, 'message')) as [number];
      return bytes;
    },
    end: () => {
      connection.dispose();
      child.kill();
    },
  };
}
