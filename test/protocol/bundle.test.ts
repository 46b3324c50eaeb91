import { execFile, fork, spawn, type ChildProcess } from 'node:child_process';
import { once } from 'node:events';
import { mkdtempSync, readFileSync, rmSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { promisify } from 'node:util';
import { createContext, runInContext } from 'node:vm';
import { MessageChannel } from 'node:worker_threads';
import {
  createProtocolConnection,
  ExitNotification,
  IPCMessageReader,
  IPCMessageWriter,
  ShutdownRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type Message,
} from 'vscode-languageserver/node';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOn, poorClient, startInMemory, type TestClient } from './harness';
import { readerOf, writerOf } from './port';
import { ferry, ferryNoise } from './texts';

const root = fileURLToPath(new URL('../../', import.meta.url));
const uri = 'file:///desk/ferry.txt';
const run = promisify(execFile);
let folder: string;
let program: string;

beforeAll(async () => {
  folder = mkdtempSync(join(tmpdir(), 'copydesk-server-'));
  await run(process.execPath, ['.config/build.mjs', '--only', 'server', '--out', folder], { cwd: root });
  program = join(folder, 'server', 'main.node.js');
});
afterAll(() => rmSync(folder, { recursive: true, force: true }));

/** Opens a story and reads what the server makes of it. */
async function read(client: TestClient): Promise<unknown> {
  await client.open(uri, ferry);
  return client.annotations(uri);
}

/** What the server says of the story when it runs in this process. */
async function expected(): Promise<unknown> {
  const client = await startInMemory();
  const result = await read(client);
  client.dispose();
  return result;
}

const exited = async (child: ChildProcess): Promise<number | null> => {
  const [code] = (await once(child, 'exit')) as [number | null];
  return code;
};

describe('the bundled server', () => {
  it('serves an editor over standard input and output, and ends when told to', async () => {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = await clientOn(
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
      { capabilities: poorClient },
    );
    expect(await read(client)).toEqual(await expected());
    await client.until(() => client.published.length > 0);
    expect(client.published[0]?.diagnostics).toHaveLength(ferryNoise.length);
    const end = exited(child);
    await client.connection.sendRequest(ShutdownRequest.type);
    await client.connection.sendNotification(ExitNotification.type);
    expect(await end).toBe(0);
  });

  it('ends when its editor is gone', async () => {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const client = await clientOn(
      createProtocolConnection(new StreamMessageReader(child.stdout), new StreamMessageWriter(child.stdin)),
    );
    await read(client);
    const end = exited(child);
    child.stdin.end();
    expect(await end).toBe(1);
  });

  /** Leaves standard input open, as a terminal or an editor does that waits for an answer. */
  const given = async (bytes: string | Buffer): Promise<{ code: number | null; err: string }> => {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'ignore', 'pipe'] });
    let err = '';
    child.stderr.on('data', (chunk: Buffer) => (err += chunk.toString('utf8')));
    child.stdin.on('error', () => undefined);
    child.stdin.write(bytes);
    const [code] = (await once(child, 'close')) as [number | null];
    return { code, err };
  };

  it.each([
    ['words', 'hello\n'],
    ['another protocol', 'GET / HTTP/1.1\r\nHost: localhost\r\n\r\n'],
    ['bytes', Buffer.from(Array.from({ length: 100_000 }, (_, k) => (k * 7919) % 251))],
    ['a header without a length', 'Content-Type: text/plain\r\n\r\n{}'],
    ['a length that is none', 'Content-Length: all of it\r\n\r\n{}'],
    ['a length that no text has', 'Content-Length: 999999999999999\r\n\r\n{}'],
    ['a header without an end', `Content-Type: ${'x'.repeat(100_000)}`],
    ['words after a message', 'Content-Length: 2\r\n\r\n{}hello'],
  ])('ends, and says why, where its input is %s', async (_, bytes) => {
    const { code, err } = await given(bytes);
    expect(code).toBe(1);
    expect(err).toMatch(
      /^copydesk-language-server: standard input is not the Language Server Protocol: [ -~]+\n$/u,
    );
  });

  it.each([
    ['no JSON', '{"jsonrpc":', -32700],
    ['a number', '42', -32600],
    ['nothing', 'null', -32600],
    ['a list', '[]', -32600],
    ['an object that asks for nothing', '{"hello":"world"}', -32600],
  ])('answers a message that is %s, and goes on', async (_, body, code) => {
    const child = spawn(process.execPath, [program, '--stdio'], { stdio: ['pipe', 'pipe', 'inherit'] });
    const ask = JSON.stringify({ jsonrpc: '2.0', id: 7, method: 'shutdown' });
    for (const one of [body, ask]) child.stdin.write(`Content-Length: ${one.length}\r\n\r\n${one}`);
    const answers: Message[] = [];
    await new Promise<void>((resolve) => {
      new StreamMessageReader(child.stdout).listen((message) => {
        if (answers.push(message) === 2) resolve();
      });
    });
    expect(answers).toContainEqual(
      expect.objectContaining({ id: null, error: expect.objectContaining({ code }) as unknown }),
    );
    expect(answers).toContainEqual(expect.objectContaining({ id: 7 }));
    const end = exited(child);
    child.stdin.end();
    expect(await end).toBe(0);
  });

  it('serves VS Code over its channel, and ends when that closes', async () => {
    const child = fork(program, ['--node-ipc'], { execArgv: [] });
    const client = await clientOn(
      createProtocolConnection(new IPCMessageReader(child), new IPCMessageWriter(child)),
    );
    expect(await read(client)).toEqual(await expected());
    const end = exited(child);
    child.disconnect();
    expect(await end).toBe(0);
  });

  it.each([[[]], [['--help']], [['articles.txt']]])('says how it is started to %j', async (args) => {
    const { stdout, stderr } = await run(process.execPath, [program, ...args]);
    expect(stdout).toMatch(/^Copydesk language server\. .*--stdio\n$/u);
    expect(stderr).toBe('');
  });

  it('runs in a worker that has nothing of Node', async () => {
    const { port1, port2 } = new MessageChannel();
    const script = readFileSync(join(folder, 'server', 'main.web.js'), 'utf8');
    const given = {
      self: port1,
      console,
      setTimeout,
      clearTimeout,
      TextDecoder,
      TextEncoder,
      atob,
      performance,
    };
    runInContext(script, createContext({ ...given }));
    const client = await clientOn(createProtocolConnection(readerOf(port2), writerOf(port2)));
    expect(await read(client)).toEqual(await expected());
    port1.close();
  });
});
