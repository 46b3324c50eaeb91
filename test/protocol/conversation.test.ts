import {
  CancellationTokenSource,
  CodeActionRequest,
  FoldingRangeRequest,
  HoverRequest,
  LSPErrorCodes,
  ResponseError,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { rangeOf, startInMemory, type TestClient } from './harness';
import { ferry } from './texts';

const uri = 'file:///desk/ferry.txt';
const textDocument = { uri };
let client: TestClient;
afterEach(() => client.dispose());

/** A client that holds back its settings, and with them the answer to every request, until it is let go. */
async function holding(): Promise<{ readonly asked: Promise<void>; readonly letGo: () => void }> {
  let letGo: () => void = () => undefined;
  let wasAsked: () => void = () => undefined;
  const held = new Promise<void>((resolve) => (letGo = resolve));
  const asked = new Promise<void>((resolve) => (wasAsked = resolve));
  client = await startInMemory();
  client.connection.onRequest('workspace/configuration', async () => {
    wasAsked();
    await held;
    return [null];
  });
  await client.open(uri, ferry);
  return { asked, letGo };
}

const codeOf = async (answer: Promise<unknown>): Promise<unknown> => {
  const error: unknown = await answer.then(
    () => undefined,
    (reason: unknown) => reason,
  );
  return error instanceof ResponseError ? error.code : undefined;
};

describe('a request', () => {
  it('that is cancelled is dropped', async () => {
    const { asked, letGo } = await holding();
    const cancelling = new CancellationTokenSource();
    const position = { line: 0, character: 0 };
    const answer = client.connection.sendRequest(
      HoverRequest.type,
      { textDocument, position },
      cancelling.token,
    );
    const other = client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    await asked;
    cancelling.cancel();
    letGo();
    expect(await codeOf(answer)).toBe(LSPErrorCodes.RequestCancelled);
    expect(await other).not.toBeNull();
  });

  it('with positions of an older text is dropped, one on the whole text is answered for the newer', async () => {
    const { asked, letGo } = await holding();
    const hover = client.connection.sendRequest(HoverRequest.type, {
      textDocument,
      position: { line: 5, character: 4 },
    });
    const fixes = client.connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: rangeOf(ferry, '1 of 3'),
      context: { diagnostics: [] },
    });
    const annotations = client.annotations(uri);
    await asked;
    await client.change(uri, 2, [
      { range: { start: { line: 0, character: 0 }, end: { line: 0, character: 0 } }, text: '\n' },
    ]);
    letGo();
    // which of the two is answered first is open
    const codes = await Promise.all([codeOf(hover), codeOf(fixes)]);
    expect(codes).toEqual([LSPErrorCodes.ContentModified, LSPErrorCodes.ContentModified]);
    expect((await annotations)?.version).toBe(2);
  });

  it('with positions of a text that was closed and opened as another is dropped, though both are version 1', async () => {
    const { asked, letGo } = await holding();
    const said = rangeOf(ferry, '"They need this boat."');
    const hover = client.connection.sendRequest(HoverRequest.type, { textDocument, position: said.start });
    await asked;
    await client.close(uri);
    await client.open(uri, ferry.replace('Harbour council', 'Harbour board'));
    letGo();
    expect(await codeOf(hover)).toBe(LSPErrorCodes.ContentModified);
  });

  it('with nonsense for parameters is answered, and so is the next', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    for (const params of [{}, { textDocument: null }, { textDocument: {} }, { textDocument: { uri: 7 } }]) {
      const answer = client.connection.sendRequest<unknown>('textDocument/hover', params);
      expect(await answer).toBeNull();
    }
    const lost = { textDocument, position: { line: -5, character: 1e9 } };
    expect(await client.connection.sendRequest<unknown>('textDocument/hover', lost)).toBeNull();
    expect((await client.annotations(uri))?.version).toBe(1);
  });
});

it('settings that change while they are asked for are asked for again', async () => {
  const { asked, letGo } = await holding();
  const annotations = client.annotations(uri);
  await asked;
  client.connection.onRequest('workspace/configuration', () => [{ noise: { enabled: false } }]);
  await client.configure({});
  await client.until(() => client.changed.length > 0);
  letGo();
  expect((await annotations)?.counts.noise).toBe(0);
});
