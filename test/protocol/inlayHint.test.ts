import { InlayHintRequest, type InlayHint, type Range } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { positionOf, richClient, startInMemory, type TestClient } from './harness';
import { ferry } from './texts';

const uri = 'file:///desk/ferry.txt';
const whole: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };
let client: TestClient;
afterEach(() => client.dispose());

const hints = (range = whole): Promise<InlayHint[] | null> =>
  client.connection.sendRequest(InlayHintRequest.type, { textDocument: { uri }, range });

describe('inlay hints', () => {
  it('name whom a pronoun beside a quotation means, behind it', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const { line, character } = positionOf(ferry, 'he said', 'he'.length);
    expect(await hints()).toEqual([
      {
        position: { line, character },
        label: '[Vandermolen]',
        tooltip: 'Piet Vandermolen, deputy',
        paddingLeft: true,
      },
    ]);
  });

  it('are given for the lines that are asked for only', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const { line } = positionOf(ferry, 'he said', 0);
    expect(
      await hints({ start: { line, character: 0 }, end: { line: line + 1, character: 0 } }),
    ).toHaveLength(1);
    expect(await hints({ start: whole.start, end: { line, character: 0 } })).toEqual([]);
  });

  it('are switched off by a setting, and asked for anew where it changes', async () => {
    let refreshed = 0;
    const capabilities = {
      ...richClient,
      workspace: { ...richClient.workspace, inlayHint: { refreshSupport: true } },
    };
    client = await startInMemory({ capabilities });
    client.connection.onRequest('workspace/inlayHint/refresh', () => {
      refreshed++;
      return null;
    });
    await client.open(uri, ferry);
    expect(await hints()).toHaveLength(1);
    await client.configure({ inlayHints: { enabled: false } });
    await expect.poll(() => refreshed).toBeGreaterThan(0);
    expect(await hints()).toEqual([]);
  });

  it('are none for what is no article', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    await client.decide(uri, 'not-article');
    expect(await hints()).toBeNull();
  });
});
