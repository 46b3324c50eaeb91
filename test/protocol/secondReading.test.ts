import { HoverRequest, InlayHintRequest, type Hover } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { secondReadingMethod, type SecondReadingParams } from '../../server/src/protocol';
import { fakeReader, type FakeReader } from '../unit/support/deskReader';
import { openArticle, openWindows } from '../unit/support/openArticle';
import { copydeskClient, richClient, positionOf, startInMemory, type TestClient } from './harness';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

/** No rest: whatever was put off is done when all that was asked is answered. */
const atOnce = (_milliseconds: number, action: () => void): (() => void) => {
  const timer = setImmediate(action);
  return () => clearImmediate(timer);
};

/** A client whose server has a second reader, and what it is told of it. */
async function started(
  reader: FakeReader,
  settings: unknown = {},
  capabilities = copydeskClient,
): Promise<readonly SecondReadingParams[]> {
  const told: SecondReadingParams[] = [];
  client = await startInMemory({ capabilities, settings }, { readerFor: () => reader.open, wait: atOnce });
  client.connection.onNotification(secondReadingMethod, (params: SecondReadingParams) => {
    told.push(params);
  });
  return told;
}

const speakerOfBridge = async (): Promise<string | null | undefined> => {
  const { line } = positionOf(openArticle, 'a bridge that swims');
  const found = await client.annotations(uri);
  return found?.quotations.find(({ ranges }) => ranges[0]?.start.line === line)?.speaker;
};

describe('the second reading', () => {
  it('follows by itself: the client is told to ask anew, and how it stands', async () => {
    const reader = fakeReader({ sureOf: 'brook' });
    const told = await started(reader);
    await client.open(uri, openArticle);
    expect(await speakerOfBridge()).toBe('Piet Aalders');
    await client.until(() => client.changed.includes(uri));
    expect(await speakerOfBridge()).toBe('Ada Brook');
    expect(client.changed).toEqual([uri]);
    expect(told).toEqual([
      { uri, now: { state: 'running' } },
      { uri, now: { state: 'done', quotations: openWindows.length } },
    ]);
  });

  it('is told of in a hover', async () => {
    await started(fakeReader({ sureOf: 'brook' }));
    await client.open(uri, openArticle);
    await client.annotations(uri);
    await client.until(() => client.changed.includes(uri));
    const hover = await client.connection.sendRequest<Hover | null>(HoverRequest.method, {
      textDocument: { uri },
      position: positionOf(openArticle, 'a bridge that swims', 2),
    });
    expect(JSON.stringify(hover?.contents)).toContain('has changed this: it would name “Brook”');
  });

  it('begins with the lines that an editor shows', async () => {
    const reader = fakeReader();
    await started(reader);
    await client.open(uri, openArticle);
    const from = positionOf(openArticle, 'The plan');
    await client.connection.sendRequest(InlayHintRequest.type, {
      textDocument: { uri },
      range: { start: from, end: { line: from.line + 1, character: 0 } },
    });
    await client.until(() => client.changed.includes(uri));
    expect(reader.windows).toEqual([...openWindows].reverse());
  });

  it('is switched on and off while the article is open', async () => {
    const reader = fakeReader({ sureOf: 'brook' });
    const off = { reader: { enabled: false } };
    await started(reader, off);
    await client.open(uri, openArticle);
    expect(await speakerOfBridge()).toBe('Piet Aalders');
    await client.configure({});
    await client.until(() => client.changed.length === 1);
    await client.annotations(uri);
    await client.until(() => client.changed.length === 2);
    expect(await speakerOfBridge()).toBe('Ada Brook');
    await client.configure(off);
    await client.until(() => client.changed.length === 3);
    expect(await speakerOfBridge()).toBe('Piet Aalders');
  });

  it('comes to other editors too, which are told of a failure in the log', async () => {
    const told = await started(fakeReader({ refuse: new Error('damaged') }), {}, richClient);
    await client.open(uri, openArticle);
    await client.annotations(uri);
    await client.until(() => client.logged.some((message) => message.includes('second reading')));
    expect(await speakerOfBridge()).toBe('Piet Aalders');
    expect(told).toEqual([]);
  });
});
