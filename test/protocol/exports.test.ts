import { afterEach, describe, expect, it } from 'vitest';
import {
  exportFormatsMethod,
  exportMethod,
  quotationMethod,
  reportMethod,
  type ExportParams,
  type ExportResult,
  type QuotationResult,
  type ReportResult,
  type WireFormat,
} from '../../server/src/protocol';
import { passageIn, positionOf, startInMemory, type TestClient } from './harness';
import { ferry, hostile } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

async function opened(text: string): Promise<void> {
  client = await startInMemory();
  await client.open(uri, text);
}

const ask = <R>(method: string, params: object): Promise<R> =>
  client.connection.sendRequest(method, { uri, file: 'ferry.txt', ...params });
const exported = (format: string): Promise<ExportResult | null> =>
  ask(exportMethod, { format, mark: false } satisfies Partial<ExportParams>);

describe('exporting', () => {
  it('offers formats, and writes the article out in each', async () => {
    await opened(ferry);
    const formats = await client.connection.sendRequest<readonly WireFormat[]>(exportFormatsMethod);
    expect(formats.map(({ extension }) => extension)).toContain('csv');
    for (const { id } of formats) {
      const result = await exported(id);
      expect(result?.refused).toBeUndefined();
      expect(result?.text).toContain('Oyelaran');
    }
  });

  it('says why where there is no article or no such format', async () => {
    await opened(ferry);
    await client.decide(uri, 'not-article');
    expect(await exported('csv')).toMatchObject({
      text: '',
      refused: expect.stringMatching(/[^.]$/u) as unknown,
    });
    await client.decide(uri, 'article');
    expect(await exported('docx')).toMatchObject({ refused: 'there is no such format' });
    expect((await exported('csv'))?.refused).toBeUndefined();
    await client.close(uri);
    expect(await exported('csv')).toBeNull();
  });
});

describe('a quotation to be copied', () => {
  const at = (words: string): Promise<QuotationResult | null> =>
    ask(quotationMethod, { position: positionOf(ferry, words, 1) });

  it('is the one at the cursor, with who said it; null where none is', async () => {
    await opened(ferry);
    expect(await at('They need')).toMatchObject({
      text: expect.stringMatching(
        /^“.*They need this boat\.” — Marta Oyelaran, .*\(ferry\.txt, line \d+\)$/u,
      ) as unknown,
      speaker: 'Marta Oyelaran',
      sure: true,
    });
    expect(await at('It carried about')).toBeNull();
  });
});

describe('a report', () => {
  const report = (): Promise<ReportResult | null> => ask(reportMethod, {});

  it('leads from each entry to its place', async () => {
    await opened(ferry);
    const { body, places, version } = (await report()) ?? { body: '', places: [], version: 0 };
    expect(version).toBe(1);
    const indices = [...body.matchAll(/data-place="(\d+)"/gu)].map((match) => Number(match[1]));
    expect(indices).toEqual(places.map((_, k) => k));
    const passages = places.map((place) => passageIn(ferry, place));
    expect(passages).toContain('Marta Oyelaran');
    expect(passages.some((passage) => passage.startsWith('"We heard'))).toBe(true);
  });

  it('escapes what the article says, and has nothing that runs', async () => {
    await opened(hostile);
    await client.decide(uri, 'article');
    const body = (await report())?.body ?? '';
    expect(body).toContain('</main>');
    expect(body).not.toMatch(/<script|<img|\son\w+=|javascript:|style="/u);
  });

  it('leaves noise out where that is switched off', async () => {
    await opened(ferry);
    expect((await report())?.body).toContain('id="noise"');
    await client.configure({ noise: { enabled: false } });
    expect((await report())?.body).not.toContain('id="noise"');
  });

  it('says why where there is no article', async () => {
    await opened(ferry);
    await client.decide(uri, 'not-article');
    expect(await report()).toMatchObject({
      body: '',
      places: [],
      refused: expect.stringMatching(/./u) as unknown,
    });
  });
});
