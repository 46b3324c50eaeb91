import {
  DocumentHighlightRequest,
  DocumentSymbolRequest,
  FoldingRangeRequest,
  type DocumentSymbol,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { passageIn, poorClient, positionOf, richClient, startInMemory, type TestClient } from './harness';
import { ferry } from './texts';

const uri = 'file:///desk/ferry.txt';
const textDocument = { uri };
let client: TestClient;
afterEach(() => client.dispose());

const symbols = () => client.connection.sendRequest(DocumentSymbolRequest.type, { textDocument });

const drawn = (entries: readonly DocumentSymbol[], indent = ''): string[] =>
  entries.flatMap((entry) => [
    `${indent}${entry.name}${entry.detail === undefined ? '' : ` — ${entry.detail}`}`,
    ...drawn(entry.children ?? [], `${indent}  `),
  ]);

describe('document symbols', () => {
  it('are a tree of headline and quotations, each behind its speaker', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const tree = (await symbols()) as DocumentSymbol[];
    expect(tree.map((entry) => entry.name)).toEqual(['Harbour council keeps the night ferry']);
    const lines = drawn(tree);
    expect(lines).toEqual([
      'Harbour council keeps the night ferry — 5 quotations',
      expect.stringMatching(/^ {2}Marta Oyelaran: "We heard /u),
      '  Marta Oyelaran: "They need this boat."',
      expect.stringMatching(/^ {2}Piet Vandermolen: "The crossing /u),
      expect.stringMatching(/^ {2}Piet Vandermolen: "Nobody /u),
      expect.stringMatching(/^ {2}.*passenger.*: .*boat.* — reported$/u),
    ]);
    expect(lines.join('\n')).not.toMatch(/\d of 3/u);
  });

  it('are a list for a client without a tree', async () => {
    client = await startInMemory({ capabilities: poorClient });
    await client.open(uri, ferry);
    const list = (await symbols()) as SymbolInformation[];
    const quote = list.find(({ name }) => name === 'Marta Oyelaran: "They need this boat."');
    expect(quote).toMatchObject({
      containerName: 'Harbour council keeps the night ferry',
      location: { uri },
    });
    const lines = list.map((entry) => entry.location.range.start.line);
    expect(lines).toEqual([...lines].sort((a, b) => a - b));
  });

  it('are none for what is no article', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    await client.decide(uri, 'not-article');
    expect(await symbols()).toBeNull();
  });
});

describe('folding', () => {
  const text = `Ferry to stay

"We need it," said Marta Oyelaran, who leads the council. "It is the only way home."

Subhead of the story

The council voted on Tuesday after a long debate about money.

1 of 2
11/03/21, 09:15

It meets again in March, when the days are longer.

2 of 2
`;

  it('folds noise that stands together, and the story below the headline', async () => {
    client = await startInMemory();
    await client.open(uri, text);
    const ranges = (await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument })) ?? [];
    const folded = ranges.map(({ startLine, endLine, kind }) => [startLine, endLine, kind]);
    expect(folded).toContainEqual([8, 9, 'comment']);
    expect(folded.some(([start, end]) => start === 0 && Number(end) >= 2)).toBe(true);
    const starts = ranges.map((range) => range.startLine);
    expect(new Set(starts).size).toBe(starts.length);
  });

  it('keeps to the number of ranges that a client wants', async () => {
    const textDocumentCapabilities = { ...richClient.textDocument, foldingRange: { rangeLimit: 1 } };
    client = await startInMemory({
      capabilities: { ...richClient, textDocument: textDocumentCapabilities },
    });
    await client.open(uri, text);
    const ranges = await client.connection.sendRequest(FoldingRangeRequest.type, { textDocument });
    expect(ranges).toHaveLength(1);
  });
});

describe('highlights', () => {
  it('mark every mention of the speaker under the cursor', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const at = (passage: string) =>
      client.connection.sendRequest(DocumentHighlightRequest.type, {
        textDocument,
        position: positionOf(ferry, passage, 1),
      });
    const marked = (await at('he said'))?.map(({ range }) => passageIn(ferry, range));
    expect(marked).toContain('he');
    expect(marked?.some((passage) => passage.includes('Piet Vandermolen'))).toBe(true);
    expect(marked?.some((passage) => passage.includes('Marta'))).toBe(false);
    expect(await at('harbour council voted')).toBeNull();
  });
});
