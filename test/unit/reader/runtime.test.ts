/** The model in its worker, built as it is shipped, and against the native runtime's scores. */
import { execFileSync } from 'node:child_process';
import { copyFileSync, existsSync, mkdtempSync, readFileSync, rmSync, writeFileSync } from 'node:fs';
import { tmpdir } from 'node:os';
import { join } from 'node:path';
import { fileURLToPath } from 'node:url';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { openReaderInNode } from '../../../server/src/openReaderInNode';
import { readerFiles } from '../../../server/src/reader/files';
import type { Answer, ReadRequest, WorkerPort } from '../../../server/src/reader/messages';
import type { WindowScores } from '../../../server/src/reader/model';
import type { Reader } from '../../../server/src/reader/readAll';
import { remoteModel } from '../../../server/src/reader/remoteModel';
import { sampleWindows } from '../../../server/training/reader/sampleWindows';

const root = fileURLToPath(new URL('../../..', import.meta.url));
/** What check_scores.py prints: of each window the likeliest piece, and every tenth score. */
const native = JSON.parse(readFileSync(new URL('scores.json', import.meta.url), 'utf8')) as readonly {
  readonly best: number;
  readonly who: readonly number[];
  readonly noise: readonly number[];
}[];
const step = 10;

const bytesOf = ({ who, noise }: WindowScores): string =>
  [who, noise].map(({ buffer }) => Buffer.from(buffer).toString('base64')).join(' ');

describe('the worker of the model', () => {
  /** Of a name that a path must bear: with a space and letters that are not ASCII. */
  let folder: string;
  let reader: Reader;

  beforeAll(async () => {
    if (!existsSync(join(root, 'server/src/reader/model/reader.onnx')))
      throw new Error('The model is missing: server/src/reader/model/reader.onnx');
    folder = mkdtempSync(join(tmpdir(), 'copydesk läser ö '));
    execFileSync(process.execPath, ['.config/build.mjs', '--only', 'reader', '--out', folder], { cwd: root });
    reader = await openReaderInNode(join(folder, 'reader'))();
  });
  afterAll(async () => {
    await reader.model.close();
    rmSync(folder, { recursive: true, force: true });
  });

  it('reads as the native runtime does, but for what rounding makes', async () => {
    const windows = sampleWindows(join(root, 'seeds'), reader.vocabulary);
    expect(windows).toHaveLength(native.length);
    const apart: number[] = [];
    for (const [at, window] of windows.entries()) {
      const { who, noise } = await reader.model.read(window);
      const { best, who: nativeWho, noise: nativeNoise } = native[at] ?? { best: -1, who: [], noise: [] };
      expect([who.length, noise.length]).toEqual([window.ids.length, window.ids.length]);
      expect(who.indexOf(Math.max(...who))).toBe(best);
      nativeWho.forEach((score, k) => apart.push(Math.abs(score - (who[k * step] ?? NaN))));
      nativeNoise.forEach((score, k) => apart.push(Math.abs(score - (noise[k * step] ?? NaN))));
    }
    // weights of 8 bits: a sum that is rounded the other way moves what comes after it
    expect(apart.reduce((sum, one) => sum + one, 0) / apart.length).toBeLessThan(0.1);
  });

  it('gives the same bytes for the same window, also when it is opened anew', async () => {
    const [window] = sampleWindows(join(root, 'seeds'), reader.vocabulary);
    if (window === undefined) throw new Error('no sample');
    const first = bytesOf(await reader.model.read(window));
    expect(bytesOf(await reader.model.read(window))).toBe(first);
    const anew = await openReaderInNode(join(folder, 'reader'))();
    expect(bytesOf(await anew.model.read(window))).toBe(first);
    await anew.model.close();
  });

  it('reads what is asked for at once one after the other', async () => {
    const windows = sampleWindows(join(root, 'seeds'), reader.vocabulary).slice(0, 3);
    const alone: string[] = [];
    for (const window of windows) alone.push(bytesOf(await reader.model.read(window)));
    const done: number[] = [];
    const together = await Promise.all(
      windows.map(async (window, at) => {
        const scores = await reader.model.read(window);
        done.push(at);
        return bytesOf(scores);
      }),
    );
    expect(together).toEqual(alone);
    expect(done).toEqual([0, 1, 2]);
  });

  it('tells what it cannot read, and goes on', async () => {
    const [window] = sampleWindows(join(root, 'seeds'), reader.vocabulary);
    if (window === undefined) throw new Error('no sample');
    const tooLong = { ids: Array<number>(1000).fill(9), segments: Array<number>(1000).fill(0) };
    await expect(reader.model.read(tooLong)).rejects.toThrow(Error);
    expect((await reader.model.read(window)).who).toHaveLength(window.ids.length);
  });

  it('refuses what is asked after it was closed', async () => {
    const other = await openReaderInNode(join(folder, 'reader'))();
    const awaited = other.model.read({ ids: [1, 2, 3], segments: [0, 0, 0] });
    await Promise.all([expect(awaited).rejects.toThrow('closed'), other.model.close()]);
    await expect(other.model.read({ ids: [1, 2, 3], segments: [0, 0, 0] })).rejects.toThrow('closed');
  });

  it.each([
    ['a broken model', (to: string) => writeFileSync(join(to, readerFiles.model), 'no model')],
    ['a broken program', (to: string) => writeFileSync(join(to, readerFiles.wasm), 'no program')],
    ['no model', (to: string) => rmSync(join(to, readerFiles.model))],
    ['no vocabulary', (to: string) => rmSync(join(to, readerFiles.vocabulary))],
    ['no worker', (to: string) => rmSync(join(to, readerFiles.nodeWorker))],
    [
      'a worker that ends',
      (to: string) => writeFileSync(join(to, readerFiles.nodeWorker), 'process.exit(3)'),
    ],
  ])('is not opened, with an error that says why: %s', async (_, spoil) => {
    const spoilt = mkdtempSync(join(tmpdir(), 'copydesk-spoilt-'));
    for (const name of Object.values(readerFiles))
      copyFileSync(join(folder, 'reader', name), join(spoilt, name));
    spoil(spoilt);
    await expect(openReaderInNode(spoilt)()).rejects.toThrow(/\S/u);
    rmSync(spoilt, { recursive: true, force: true });
  });
});

describe('the side that asks', () => {
  /** A worker that is played. */
  function played(): {
    readonly port: WorkerPort;
    readonly sent: ReadRequest[];
    readonly awaiting: () => boolean;
    readonly answer: (answer: Answer) => void;
    readonly die: (reason: Error) => void;
  } {
    const sent: ReadRequest[] = [];
    let awaiting = false;
    let listener: (answer: Answer) => void = () => undefined;
    let ended: (reason: Error) => void = () => undefined;
    return {
      sent,
      awaiting: () => awaiting,
      answer: (answer) => listener(answer),
      die: (reason) => ended(reason),
      port: {
        send: (message) => sent.push(message),
        listen: (to) => (listener = to),
        onEnd: (to) => (ended = to),
        awaits: (something) => (awaiting = something),
        end: () => Promise.resolve(),
      },
    };
  }
  const window = { ids: [5, 6], segments: [0, 1] };
  const scores = (call: number): Answer => ({
    kind: 'scores',
    call,
    who: Float32Array.of(call, 0),
    noise: Float32Array.of(0, call),
  });

  it('matches answers to questions, in whatever order they come', async () => {
    const { port, sent, answer } = played();
    const model = remoteModel(port);
    answer({ kind: 'ready' });
    await model.ready;
    const reads = [model.read(window), model.read(window)];
    expect(sent.map(({ ids, segments }) => [[...ids], [...segments]])).toEqual([
      [window.ids, window.segments],
      [window.ids, window.segments],
    ]);
    answer(scores(1));
    answer(scores(0));
    expect((await Promise.all(reads)).map(({ who }) => who[0])).toEqual([0, 1]);
  });

  it('hears of the end of the worker in all that it waits for, and in all that it asks later', async () => {
    const { port, die } = played();
    const model = remoteModel(port);
    const read = model.read(window);
    die(new Error('out of memory'));
    await expect(model.ready).rejects.toThrow('out of memory');
    await expect(read).rejects.toThrow('out of memory');
    await expect(model.read(window)).rejects.toThrow('out of memory');
  });

  it('keeps the program from ending only while it waits for something', async () => {
    const { port, answer, awaiting } = played();
    const model = remoteModel(port);
    expect(awaiting()).toBe(true);
    answer({ kind: 'ready' });
    expect(awaiting()).toBe(false);
    const read = model.read(window);
    expect(awaiting()).toBe(true);
    answer(scores(0));
    await read;
    expect(awaiting()).toBe(false);
  });
});
