import fc from 'fast-check';
import type { TextDocumentContentChangeEvent } from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { afterAll, beforeAll, describe, expect, it } from 'vitest';
import { startInMemory, type TestClient } from './harness';
import { ferry } from './texts';
import { tries } from '../../.config/draws.mjs';

let client: TestClient;
beforeAll(async () => {
  client = await startInMemory();
});
afterAll(() => client.dispose());

const piece = fc.oneof(
  fc.constantFrom(
    '"',
    '“',
    '”',
    "'",
    '\n',
    '\r\n',
    '\r',
    '\n\n',
    '1 of 2',
    '<u>',
    '😀',
    '\uD83D',
    ' said ',
    'Ada Holm',
    '',
  ),
  fc.string({ unit: 'grapheme', maxLength: 12 }),
);
const edit = fc.record({ at: fc.nat(), length: fc.nat({ max: 60 }), text: piece });

describe('a text that is edited piece by piece', () => {
  it('is the text that the editor has, and is read like one that was just opened', async () => {
    let run = 0;
    await fc.assert(
      fc.asyncProperty(fc.array(edit, { minLength: 1, maxLength: 8 }), async (edits) => {
        const uri = `file:///desk/edited-${run++}.txt`;
        const fresh = `file:///desk/fresh-${run}.txt`;
        const document = TextDocument.create(uri, 'news-article', 1, ferry);
        await client.open(uri, ferry);
        let version = 1;
        for (const { at, length, text } of edits) {
          const start = at % (document.getText().length + 1);
          const range = { start: document.positionAt(start), end: document.positionAt(start + length) };
          const change: TextDocumentContentChangeEvent = { range, text };
          TextDocument.update(document, [change], ++version);
          await client.change(uri, version, [change]);
          // asked in between, so that what is remembered of the text before could do harm
          if (version % 3 === 0) await client.annotations(uri);
        }
        await client.open(fresh, document.getText());
        const [edited, opened] = await Promise.all([client.annotations(uri), client.annotations(fresh)]);
        expect(edited?.version).toBe(version);
        expect({ ...edited, version: 0 }).toEqual({ ...opened, version: 0 });
        await client.decide(uri, 'not-article');
        expect((await client.clean(uri, 'safe'))?.text).toBe(document.getText());
        await Promise.all([client.close(uri), client.close(fresh), client.decide(uri, 'auto')]);
      }),
      { numRuns: tries(60) },
    );
  });

  it('takes several changes of one message in their order', async () => {
    const uri = 'file:///desk/several.txt';
    await client.open(uri, 'abc\n');
    const at = (character: number) => ({ line: 0, character });
    await client.change(uri, 2, [
      { range: { start: at(0), end: at(1) }, text: 'x"' },
      { range: { start: at(2), end: at(3) }, text: '' },
      { range: { start: { line: 1, character: 0 }, end: { line: 7, character: 0 } }, text: 'end' },
    ]);
    await client.decide(uri, 'not-article');
    expect((await client.clean(uri, 'safe'))?.text).toBe('x"c\nend');
  });

  it('may be opened twice', async () => {
    const uri = 'file:///desk/twice.txt';
    await client.open(uri, ferry);
    const first = await client.annotations(uri);
    await client.open(uri, 'Nothing.');
    expect(first?.counts.noise).toBeGreaterThan(0);
    expect((await client.annotations(uri))?.counts.noise).toBe(0);
  });
});
