import { DocumentDiagnosticRequest, type Diagnostic } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { ignoredHint } from '../../server/src/article/ignored';
import { ignoreMethod, type IgnoreParams } from '../../server/src/protocol';
import { copydeskClient, rangeOf, startInMemory, type TestClient } from './harness';

const uri = 'file:///desk/ferry.txt';
const text = `Ferry to stay

Sara Brook, the chairwoman, opened the debate on Tuesday, and many people came to the hall by the water.

The vote was close, and Sarah Brook left the hall at ten.
`;
const start = text.indexOf('Sarah Brook');
const span = { start, end: start + 'Sarah Brook'.length };
const hint = ignoredHint(text, { code: 'spelt-two-ways', span });
let client: TestClient;
afterEach(() => client.dispose());

const ignore = (params: unknown): Promise<void> => client.connection.sendNotification(ignoreMethod, params);

async function pulled(): Promise<readonly Diagnostic[]> {
  const ask = () => client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  await client.annotations(uri); // then it is known who speaks, and nothing comes later
  const report = await ask();
  return report.kind === 'full' ? report.items : [];
}

describe('a hint that is ignored in one place', () => {
  it('is no longer shown nor counted, until that is taken back', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    expect((await pulled()).map(({ code }) => code)).toEqual([hint.code]);
    const params: IgnoreParams = { uri, hints: [hint] };
    await ignore(params);
    expect(await pulled()).toEqual([]);
    expect((await client.annotations(uri))?.counts.hints).toBe(0);
    expect(client.changed).toContain(uri);
    await ignore({ uri, hints: [] });
    expect(await pulled()).toHaveLength(1);
  });

  it('stays ignored while the text around it changes, and is shown where its words do', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    await ignore({ uri, hints: [hint] });
    const late = rangeOf(text, 'left the hall at ten');
    await client.change(uri, 2, [{ range: late, text: 'went home' }]);
    expect(await pulled()).toEqual([]);
    await client.change(uri, 3, [{ range: rangeOf(text, 'Sarah Brook'), text: 'Sarra Brook' }]);
    expect((await pulled()).map(({ code }) => code)).toEqual([hint.code]);
  });

  it('is one of many: others of its kind, and other kinds, are shown', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    await ignore({ uri, hints: [{ ...hint, code: 'no-speaker' }] });
    expect(await pulled()).toHaveLength(1);
    await ignore({ uri, hints: [{ ...hint, before: 'Elsewhere', after: 'said so' }] });
    expect(await pulled()).toHaveLength(1);
  });

  it('is left alone where a client sends nonsense', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    for (const nonsense of [null, {}, { uri, hints: 'all' }, { uri, hints: [null, { code: 7 }] }])
      await ignore(nonsense);
    expect(await pulled()).toHaveLength(1);
    expect(client.logged).toEqual([]);
  });
});
