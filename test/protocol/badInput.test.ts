import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  HoverRequest,
} from 'vscode-languageserver/node';
import { afterEach, expect, it } from 'vitest';
import { startInMemory, type TestClient } from './harness';
import { ferry } from './texts';

const uri = 'file:///desk/ferry.txt';
const textDocument = { uri };
let client: TestClient;
afterEach(() => client.dispose());

/** Asks everything that there is to ask, here and there. */
async function askAll(): Promise<void> {
  const { connection } = client;
  await connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument });
  await connection.sendRequest(DocumentSymbolRequest.type, { textDocument });
  await connection.sendRequest(FoldingRangeRequest.type, { textDocument });
  for (const position of [
    { line: 0, character: 0 },
    { line: 0, character: 7 },
    { line: 3, character: 1 },
  ]) {
    await connection.sendRequest(HoverRequest.type, { textDocument, position });
    await connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position });
  }
  for (const only of [undefined, ['source.fixAll']])
    await connection.sendRequest(CodeActionRequest.type, {
      textDocument,
      range: { start: { line: 0, character: 0 }, end: { line: 1e6, character: 0 } },
      context: { diagnostics: [], ...(only === undefined ? {} : { only }) },
    });
  await client.clean(uri, 'suggested');
}

it.each([
  ['nothing', ''],
  ['a line break', '\r\n'],
  ['NUL bytes', `${ferry}\0\0\0${'\0'.repeat(500)}\n"\0"\n`],
  ['something binary', String.fromCharCode(...Array.from({ length: 4000 }, (_, k) => (k * 7919) % 65536))],
  ['lone surrogates', `"\uD83D\n\uDE00 said \uDE00," ${'\uD800'.repeat(300)}\n${ferry}`],
  ['10,000 quotation marks', '"'.repeat(10_000)],
  ['10,000 opening marks', `${'“ '.repeat(10_000)}\n${'‘a'.repeat(10_000)}`],
  ['10,000 lines of one mark', '"\n'.repeat(10_000)],
  ['10,000 tags and page numbers', '<u>\n1 of 9\n'.repeat(5_000)],
  ['one line of 200,000 letters', 'a'.repeat(200_000)],
  ['changes of direction', `\u202E${ferry}\u2066\u200F`],
  ['old line ends', ferry.replaceAll('\n', '\r')],
])('answers everything on a text of %s', async (_what, text) => {
  client = await startInMemory();
  await client.open(uri, text);
  await askAll();
  expect((await client.annotations(uri))?.decision.article).toBe(true);
  expect(client.logged).toEqual([]);
});

it('reads nothing of 20 MB, and says so', async () => {
  client = await startInMemory();
  await client.open(uri, ferry.repeat(Math.ceil(20_000_000 / ferry.length)));
  await askAll();
  const annotations = await client.annotations(uri);
  expect(annotations?.decision).toMatchObject({ article: false, forced: true });
  expect(annotations?.decision.reason).toMatch(/^The file is too large: 20,\d{3},\d{3} characters/u);
  // not even when asked to
  await client.decide(uri, 'article');
  expect((await client.annotations(uri))?.decision.article).toBe(false);
  expect(client.logged).toEqual([]);
});
