/**
 * Whatever an editor sends, in whatever order: every question is answered or dropped as the protocol has it, nothing fails,
 * and what the server says in the end is what one says that has seen nothing before.
 */
import fc from 'fast-check';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { clientOn, richClient, startInMemory, type TestClient } from './harness';
import {
  emptyModel,
  onPlaces,
  openTwo,
  orders,
  paramsFor,
  questions,
  type Asked,
  type Circumstances,
  type Order,
} from './orders';
import { bundleServer, type BundledServer } from './transports';

let bundled: BundledServer;
beforeAll(async () => {
  bundled = await bundleServer();
});
afterAll(() => bundled.remove());

/** A client, and what ends its server. */
type Opened = readonly [TestClient, end: () => unknown];

/** The same orders in each run. */
const seed = 12;

/** A question of which so many later ones were answered meanwhile is lost. */
const laterAnswers = 30;
/** Places of a text at which its hovers and the like are compared. */
const places = 8;

/** The bundle has no language model, and says so where an article rests long enough: on a busy machine it does. */
const withoutModel = 'The second reading is not available (missing)';

async function settle(client: TestClient, asked: readonly Asked[]): Promise<void> {
  const uri = 'file:///desk/settle.txt';
  await client.open(uri, '');
  for (let turn = 0; turn < laterAnswers && asked.some(({ outcome }) => outcome === undefined); turn++)
    await client.annotations(uri);
  await client.annotations(uri);
  await client.close(uri);
  expect(asked.filter(({ outcome }) => outcome === undefined || 'failed' in outcome)).toEqual([]);
}

/** Answers less the version, which counts the edits of one conversation. */
function withoutVersion(answer: unknown): unknown {
  return typeof answer === 'object' && answer !== null && 'version' in answer
    ? { ...answer, version: undefined }
    : answer;
}

async function answerOf(
  client: TestClient,
  method: string,
  uri: string,
  text: string,
  at: number,
): Promise<unknown> {
  return withoutVersion(await client.connection.sendRequest<unknown>(method, paramsFor(uri, text, at)));
}

/** Does something with a server that knows one document, and has never known another. */
async function withFresh<T>(
  { settings, words }: Circumstances,
  uri: string,
  text: string,
  work: (client: TestClient) => Promise<T>,
): Promise<T> {
  const client = await startInMemory({ settings });
  try {
    const word = words.get(uri);
    if (word !== undefined) await client.decide(uri, word);
    await client.open(uri, text);
    return await work(client);
  } finally {
    client.dispose();
  }
}

/** All that is said of a document. */
async function saidOf(client: TestClient, uri: string, text: string): Promise<unknown> {
  const said: Record<string, unknown> = {};
  for (const method of questions)
    for (let place = 0; place < (onPlaces.includes(method) ? places : 1); place++) {
      const offset = Math.floor((text.length * place) / places);
      said[`${method} at ${offset}`] = await answerOf(client, method, uri, text, offset);
    }
  return said;
}

/** What was answered on a place is so for the text that it was asked of. */
async function expectOnItsText(asked: readonly Asked[]): Promise<void> {
  for (const { method, uri, text, offset, circumstances, outcome } of asked) {
    if (text === undefined || outcome === undefined || !onPlaces.includes(method)) continue;
    if (!('answer' in outcome) || !outcome.steady || outcome.answer === null) continue;
    const right = await withFresh(circumstances, uri, text, (fresh) =>
      answerOf(fresh, method, uri, text, offset),
    );
    expect(outcome.answer, `${method} at ${offset} of ${JSON.stringify(text)}`).toEqual(right);
  }
}

async function converse(open: () => Promise<Opened>, given: Iterable<Order>): Promise<void> {
  const [client, end] = await open();
  const asked: Asked[] = [];
  const model = emptyModel();
  try {
    await openTwo(model, { client, asked });
    await fc.asyncModelRun(() => ({ model, real: { client, asked } }), given);
    await settle(client, asked);
    await expectOnItsText(asked);
    for (const [uri, document] of model.open) {
      const text = document.getText();
      const said = await saidOf(client, uri, text);
      expect(said).toEqual(
        await withFresh(model.circumstances, uri, text, (fresh) => saidOf(fresh, uri, text)),
      );
    }
    expect(client.logged.filter((line) => !line.startsWith(withoutModel))).toEqual([]);
  } finally {
    client.dispose();
    await end();
  }
}

const inMemory = async (): Promise<Opened> => [await startInMemory({ settings: {} }), () => undefined];
const overStdio = async (): Promise<Opened> => {
  const { connection, end } = bundled.overStdio();
  return [await clientOn(connection, { capabilities: richClient, settings: {} }), end];
};

describe.each([
  ['in one process', inMemory, 30],
  ['over standard input and output', overStdio, 4],
] as const)('orders in any order, %s', (_, open, numRuns) => {
  it('are all answered or dropped, and the last answers are those of a fresh server', async () => {
    await fc.assert(
      fc.asyncProperty(orders, (given) => converse(open, given)),
      { numRuns, seed },
    );
  });
});
