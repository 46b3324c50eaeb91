import { afterEach, describe, expect, it } from 'vitest';
import { marksMethod, type MarksResult } from '../../server/src/protocol';
import { edited, passageIn, startInMemory, type TestClient } from './harness';
import { ferry, ferryNoise, packageList } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

describe('copydesk/marks', () => {
  it('says what can be painted before it is known who speaks: noise, and whatever stands between marks', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const marks = await client.connection.sendRequest<MarksResult | null>(marksMethod, { uri });
    const passages = marks?.quotations.flatMap(({ ranges }) =>
      ranges.map((range) => passageIn(ferry, range)),
    );
    expect(passages).toContain('"They need this boat."');
    const { noise } = (await client.annotations(uri)) ?? {};
    expect(marks?.noise).toEqual(noise);
    expect(noise).not.toEqual([]);
  });

  it('says nothing of what is no article', async () => {
    client = await startInMemory();
    await client.open(uri, packageList, 'plaintext');
    expect(await client.connection.sendRequest<MarksResult | null>(marksMethod, { uri })).toBeNull();
  });
});

describe('copydesk/annotations', () => {
  it('says what to paint: quotations, mentions beside them, noise', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const result = await client.annotations(uri);
    expect(result?.version).toBe(1);
    const quotations = result?.quotations
      .filter(({ type }) => type === 'direct')
      .map(({ ranges, speaker }) => [ranges.map((range) => passageIn(ferry, range)), speaker]);
    expect(quotations).toEqual([
      [['"We heard from the nurses and from the bakers,"'], 'Marta Oyelaran'],
      [['"They need this boat."'], 'Marta Oyelaran'],
      [['"The crossing costs \\$9,000 a week,"'], 'Piet Vandermolen'],
      [['"Nobody has told us who will pay."'], 'Piet Vandermolen'],
    ]);
    const mentions = result?.mentions.map(({ range, speaker }) => [passageIn(ferry, range), speaker]);
    expect(mentions).toContainEqual(['he', 'Piet Vandermolen']);
    const noise = result?.noise
      .filter(({ applicability }) => applicability !== 'display')
      .map(({ range }) => passageIn(ferry, range));
    expect(noise?.sort()).toEqual([...ferryNoise].sort());
    expect(result?.counts).toEqual({
      quotations: 5,
      withoutSpeaker: 0,
      doubted: 0,
      speakers: 3,
      noise: ferryNoise.length,
      problems: 0,
      hints: 0,
    });
  });

  it('knows nothing of a document that is not open', async () => {
    client = await startInMemory();
    expect(await client.annotations(uri)).toBeNull();
  });
});

describe('copydesk/clean', () => {
  it('gives the cleaned text and the edits that lead to it', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    const result = await client.clean(uri, 'suggested');
    expect(result?.version).toBe(1);
    expect(result?.repaired).toBe(ferryNoise.length);
    expect(edited(ferry, [...(result?.edits ?? [])])).toBe(result?.text);
    expect(result?.text).toContain('"The crossing costs $9,000 a week," he said.');
    expect(result?.text).not.toMatch(/\d of 3|05\/14|<u>/u);
  });

  it('says why where nothing is cleaned', async () => {
    client = await startInMemory();
    await client.open(uri, packageList, 'plaintext');
    const decision = (await client.annotations(uri))?.decision;
    expect(await client.clean(uri, 'suggested')).toEqual({
      version: 1,
      edits: [],
      text: packageList,
      repaired: 0,
      left: [],
      refused: decision?.reason,
    });
    expect(await client.clean('file:///desk/none.txt', 'safe')).toBeNull();
  });
});
