import { CancellationTokenSource } from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { compareMethod, type CompareParams, type CompareResult } from '../../server/src/protocol';
import { passageIn, startInMemory, type TestClient } from './harness';
import { ferry, packageList } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

const minutes = `[00:01:10] MARTA OYELARAN: We heard from the nurses and from the bakers. They all need this boat.

[00:02:00] PIET VANDERMOLEN: The crossing costs $9,000 a week. Nobody has told us who
will pay.
`;
const ask = (sources: CompareParams['sources'], of = uri): Promise<CompareResult | null> =>
  client.connection.sendRequest<CompareResult | null>(compareMethod, { uri: of, sources });

describe('copydesk/compare', () => {
  it('says of each quotation how it stands to its source, and where', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const result = await ask([{ name: 'minutes.txt', text: minutes }]);
    expect(result?.version).toBe(1);
    const told = result?.quotations.map(({ ranges, speaker, verdict, summary, place }) => ({
      words: ranges.map((range) => passageIn(ferry, range)).join(' '),
      speaker,
      verdict,
      summary,
      place: place && passageIn(minutes, place.range),
    }));
    expect(told).toEqual([
      {
        words: '"We heard from the nurses and from the bakers,"',
        speaker: 'Marta Oyelaran',
        verdict: 'verbatim',
        summary: '',
        place: 'We heard from the nurses and from the bakers',
      },
      {
        words: '"They need this boat."',
        speaker: 'Marta Oyelaran',
        verdict: 'altered',
        summary: '“all” is left out',
        place: 'They all need this boat',
      },
      {
        words: '"The crossing costs \\$9,000 a week,"',
        speaker: 'Piet Vandermolen',
        verdict: 'verbatim',
        summary: '',
        place: 'The crossing costs $9,000 a week',
      },
      {
        words: '"Nobody has told us who will pay."',
        speaker: 'Piet Vandermolen',
        verdict: 'verbatim',
        summary: '',
        place: 'Nobody has told us who\nwill pay',
      },
    ]);
    expect(result?.quotations[3]?.place).toMatchObject({
      source: 0,
      range: { start: { line: 2 }, end: { line: 3 } },
    });
  });

  it('finds nothing in no source, and says so of each quotation', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    for (const sources of [[], [{ name: 'empty.txt', text: '' }]]) {
      const result = await ask(sources);
      expect(result?.quotations.map(({ verdict }) => verdict)).toEqual(Array(4).fill('not-found'));
    }
  });

  it('knows no document that is not open, and says why where one is no article', async () => {
    client = await startInMemory();
    await client.open(uri, packageList, 'plaintext');
    const decision = (await client.annotations(uri))?.decision;
    expect(await ask([])).toEqual({ version: 1, quotations: [], refused: decision?.reason });
    expect(await ask([], 'file:///desk/none.txt')).toBeNull();
    expect(await client.connection.sendRequest(compareMethod, { uri, sources: 'all' })).toBeNull();
    expect(client.logged).toEqual([]);
  });

  it('stops when it is cancelled, and answers others meanwhile', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    await client.annotations(uri);
    const source = new CancellationTokenSource();
    const sources = Array.from({ length: 40 }, (_, at) => ({ name: `${at}.txt`, text: minutes.repeat(40) }));
    const compared = client.connection.sendRequest(compareMethod, { uri, sources }, source.token);
    // an answer in the midst of it: the server makes way
    expect((await client.annotations(uri))?.version).toBe(1);
    source.cancel();
    await expect(compared).rejects.toMatchObject({ message: 'Cancelled' });
  });
});
