import { DocumentDiagnosticRequest, type Diagnostic } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { correctMethod, sidecarMethod, type CorrectResult } from '../../server/src/protocol';
import { copydeskClient, rangeOf, startInMemory, type TestClient } from './harness';

const uri = 'file:///desk/ferry.txt';
const text = `Ferry to stay

Sara Brook, the chairwoman, opened the debate on Tuesday, and many people came to the hall by the water.

The vote was close, and Sarah Brook left the hall at ten.
`;
let client: TestClient;
afterEach(() => client.dispose());

async function pulled(): Promise<readonly Diagnostic[]> {
  const ask = () => client.connection.sendRequest(DocumentDiagnosticRequest.type, { textDocument: { uri } });
  await client.annotations(uri); // then it is known who speaks, and nothing comes later
  const report = await ask();
  return report.kind === 'full' ? report.items : [];
}

/** Does as a client does: asks what to write, and says what was written. */
async function correct(sidecar: string | null, change: object): Promise<string | null> {
  const params = { uri, name: 'ferry.txt', sidecar, change };
  const result = await client.connection.sendRequest<CorrectResult>(correctMethod, params);
  if ('refused' in result) throw new Error(result.refused);
  await client.connection.sendNotification(sidecarMethod, { uri, content: result.content });
  return result.content;
}

const ignore = (code = 'spelt-two-ways'): Promise<string | null> =>
  correct(null, { what: 'ignore', at: rangeOf(text, 'Sarah Brook'), code });

describe('a hint that is ignored in one place', () => {
  it('is no longer shown nor counted, until that is taken back', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    expect((await pulled()).map(({ code }) => code)).toEqual(['spelt-two-ways']);
    const sidecar = await ignore();
    expect(await pulled()).toEqual([]);
    expect((await client.annotations(uri))?.counts.hints).toBe(0);
    expect(client.changed).toContain(uri);
    expect(await correct(sidecar, { what: 'show-ignored' })).toBeNull();
    expect(await pulled()).toHaveLength(1);
  });

  it('stays ignored while the text around it changes', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    await ignore();
    await client.change(uri, 2, [{ range: rangeOf(text, 'left the hall at ten'), text: 'went home' }]);
    expect(await pulled()).toEqual([]);
  });

  it('is one of many: other kinds are shown', async () => {
    client = await startInMemory({ capabilities: copydeskClient });
    await client.open(uri, text);
    await ignore('no-speaker');
    expect(await pulled()).toHaveLength(1);
  });
});
