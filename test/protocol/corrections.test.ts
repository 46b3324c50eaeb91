/** Corrections as a client asks for them, while the article is edited. */
import { afterEach, describe, expect, it } from 'vitest';
import {
  correctMethod,
  placeMethod,
  putRightMethod,
  sidecarMethod,
  type CorrectResult,
  type PlaceResult,
  type PutRightResult,
  type WireChange,
} from '../../server/src/protocol';
import { copydeskClient, passageIn, positionOf, rangeOf, startInMemory, type TestClient } from './harness';

const uri = 'file:///desk/tide.txt';
const article = `Tide to stay

“No,” said Ann Lee, the mayor. “No,” said Bo Marsh, the harbour master. “No,” she said.

“The pier is too old for the winter,” said Ann Lee. “We know that it is,” he said.
`;

let client: TestClient;
let text = article;
let version = 1;
let sidecar: string | null = null;
afterEach(() => client.dispose());

async function opened(): Promise<void> {
  client = await startInMemory({ capabilities: copydeskClient });
  [text, version, sidecar] = [article, 1, null];
  await client.open(uri, text);
}

/** Types in place of a passage, as an editor sends it. */
async function typed(passage: string, instead: string): Promise<void> {
  const range = rangeOf(text, passage);
  text = text.replace(passage, instead);
  await client.change(uri, ++version, [{ range, text: instead }]);
  await corrections(); // the desk has read this version
}

const ask = (change: WireChange, of?: number): Promise<CorrectResult> =>
  client.connection.sendRequest<CorrectResult>(correctMethod, {
    uri,
    name: 'tide.txt',
    sidecar,
    change,
    ...(of !== undefined && { version: of }),
  });

/** Puts something right and writes the sidecar, as VS Code does. */
async function correct(change: WireChange): Promise<void> {
  const result = await ask(change);
  if ('refused' in result) throw new Error(result.refused);
  sidecar = result.content;
  await client.connection.sendNotification(sidecarMethod, { uri, content: sidecar });
}

/** The words at which each correction stands; "lost" where it does not. */
async function corrections(): Promise<readonly string[]> {
  const { items } = await client.connection.sendRequest<PutRightResult>(putRightMethod, { uri });
  return items.map(({ range }) => (range === null ? 'lost' : passageIn(text, range)));
}

const noQuotation = (passage: string, nth = 0): WireChange => ({
  what: 'no-quotation',
  at: rangeOf(text, passage, nth),
});

describe('a correction that was followed while the article was edited', () => {
  /** What was short, and stood between words that are others now. */
  const editAround = async (): Promise<void> => {
    await correct(noQuotation('“No,”'));
    await typed('Tide to stay\n\n', '');
    await typed(' said Ann Lee, the mayor.', ' a voice from behind called out.');
    await typed('“No,” said Bo Marsh, the harbour master. “No,” she said.', 'It was Marsh.');
    expect(await corrections()).toEqual(['“No,”']);
  };

  it('is not lost by the next one', async () => {
    await opened();
    await editAround();
    await correct(noQuotation('“We know that it is,”'));
    expect(await corrections()).toEqual(['“No,”', '“We know that it is,”']);
  });

  it('is not lost when the article is saved and opened again', async () => {
    await opened();
    await editAround();
    await correct({ what: 'refresh' });
    await client.close(uri);
    await client.open(uri, text);
    expect(await corrections()).toEqual(['“No,”']);
  });

  it('is lost with its words, though the same words stand elsewhere', async () => {
    await opened();
    await correct(noQuotation('“No,”', 1));
    expect(await corrections()).toEqual(['“No,”']);
    await typed('“No,” said Bo Marsh, the harbour master. ', '');
    expect(await corrections()).toEqual(['lost']);
  });
});

describe('a correction of words that have changed since somebody pointed at them', () => {
  it('is refused, and nothing else is put right in its place', async () => {
    await opened();
    const at = { start: positionOf(text, 'pier is too'), end: positionOf(text, 'pier is too') };
    const place = await client.connection.sendRequest<PlaceResult>(placeMethod, { uri, at });
    expect(place.version).toBe(1);
    await typed('Tide to stay\n\n', '');
    const change: WireChange = { what: 'no-quotation', at };
    expect(await ask(change, place.version)).toEqual({
      version: 2,
      refused: 'the text was changed meanwhile',
    });
  });
});
