import {
  DefinitionRequest,
  DocumentHighlightRequest,
  ReferencesRequest,
  WorkspaceSymbolRequest,
  type Location,
  type LocationLink,
  type SymbolInformation,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { speakersMethod, type SpeakersResult } from '../../server/src/protocol';
import {
  passageIn,
  positionOf,
  richClient,
  startInMemory,
  type ClientOptions,
  type TestClient,
} from './harness';
import { ferry, hostile, packageList } from './texts';

const uri = 'file:///desk/ferry.txt';
const textDocument = { uri };
let client: TestClient;
afterEach(() => client.dispose());

async function opened(options: ClientOptions = {}): Promise<void> {
  client = await startInMemory(options);
  await client.open(uri, ferry);
}

describe('the definition of a speaker', () => {
  const definitionAt = (passage: string) =>
    client.connection.sendRequest(DefinitionRequest.type, {
      textDocument,
      position: positionOf(ferry, passage, 1),
    }) as Promise<Location[] | LocationLink[] | null>;

  it('is where the article introduces them, from a pronoun, from their words and from the name itself', async () => {
    await opened();
    const passages = async (passage: string) =>
      ((await definitionAt(passage)) as Location[] | null)?.map(({ range }) => passageIn(ferry, range));
    expect(await passages('he said')).toEqual(['Piet Vandermolen']);
    expect(await passages('Nobody has told us')).toEqual(['Piet Vandermolen']);
    expect(await passages('They need this boat')).toEqual(['Marta Oyelaran']);
    expect(await passages('Marta Oyelaran')).toEqual(['Marta Oyelaran']);
    expect(await passages('has run since 1931')).toBeUndefined();
  });

  it('comes with the words that lead to it, where a client wants them', async () => {
    await opened({
      capabilities: {
        ...richClient,
        textDocument: { ...richClient.textDocument, definition: { linkSupport: true } },
      },
    });
    const [link] = (await definitionAt('he said')) as LocationLink[];
    expect(link?.originSelectionRange && passageIn(ferry, link.originSelectionRange)).toBe('he');
    expect(link && passageIn(ferry, link.targetSelectionRange)).toBe('Piet Vandermolen');
  });
});

describe('the references of a speaker', () => {
  const referencesAt = async (passage: string, includeDeclaration: boolean) =>
    (
      await client.connection.sendRequest(ReferencesRequest.type, {
        textDocument,
        position: positionOf(ferry, passage, 1),
        context: { includeDeclaration },
      })
    )?.map(({ range }) => passageIn(ferry, range));

  it('are all mentions, without the introduction where that is not asked for', async () => {
    await opened();
    const all = await referencesAt('The crossing costs', true);
    expect(all?.[0]).toContain('Piet Vandermolen');
    expect(all).toContain('he');
    expect(await referencesAt('he said', false)).toEqual(all?.slice(1));
    expect(await referencesAt('has run since 1931', true)).toEqual([]);
  });
});

describe('highlights within a quotation', () => {
  it('are left to the editor where the words mention nobody', async () => {
    await opened();
    const position = positionOf(ferry, 'Nobody has told us', 8);
    expect(
      await client.connection.sendRequest(DocumentHighlightRequest.type, { textDocument, position }),
    ).toBeNull();
  });
});

describe('speakers as symbols of the workspace', () => {
  const found = async (query: string) =>
    ((await client.connection.sendRequest(WorkspaceSymbolRequest.type, { query })) ??
      []) as SymbolInformation[];

  it('are found by name over the articles that are open, with their roles', async () => {
    await opened();
    await client.open('file:///desk/mayor.txt', hostile);
    const [piet, ...others] = await found('vand');
    expect(others).toEqual([]);
    expect(piet).toMatchObject({ name: 'Piet Vandermolen', location: { uri } });
    expect(piet && passageIn(ferry, piet.location.range)).toBe('Piet Vandermolen');
    const marta = (await found('Marta')).find(({ name }) => name === 'Marta Oyelaran');
    expect(marta?.containerName).toMatch(/chairwoman/u);
    const all = await found('');
    expect(new Set(all.map(({ location }) => location.uri)).size).toBe(2);
    await client.close(uri);
    expect(await found('vand')).toEqual([]);
  });

  it('are none in what is no article', async () => {
    await opened();
    await client.decide(uri, 'not-article');
    await client.open('file:///desk/requirements.txt', packageList, 'plaintext');
    expect(await found('')).toEqual([]);
  });
});

describe('the request for the speakers', () => {
  const speakers = (of: string) =>
    client.connection.sendRequest<SpeakersResult | null>(speakersMethod, { uri: of });

  it('tells who speaks, how much and where', async () => {
    await opened();
    const result = await speakers(uri);
    expect(result?.version).toBe(1);
    const [told] = result?.articles ?? [];
    expect(told?.title).toBeUndefined();
    const drawn = told?.speakers.map(({ name, quotations }) => [
      name,
      ...quotations.map(({ ranges }) => ranges[0] && passageIn(ferry, ranges[0])),
    ]);
    expect(drawn?.slice(0, 2)).toEqual([
      ['Marta Oyelaran', '"We heard from the nurses and from the bakers,"', '"They need this boat."'],
      ['Piet Vandermolen', '"The crossing costs \\$9,000 a week,"', '"Nobody has told us who will pay."'],
    ]);
    const shares = told?.speakers.map(({ share }) => share) ?? [];
    expect(shares.reduce((sum, share) => sum + share, 0)).toBeCloseTo(1);
    const marta = told?.speakers[0];
    expect(marta?.introduced && passageIn(ferry, marta.introduced)).toBe('Marta Oyelaran');
    expect(marta?.quotations[0]?.sureness).toMatch(/\(\d+%\)$/u);
  });

  it('is answered with nothing for what is no article, and with null for what is not open', async () => {
    await opened();
    await client.decide(uri, 'not-article');
    expect(await speakers(uri)).toEqual({ version: 1, articles: [] });
    await client.close(uri);
    expect(await speakers(uri)).toBeNull();
  });
});
