import { afterEach, describe, expect, it } from 'vitest';
import { changedMethod } from '../../server/src/protocol';
import { poorClient, richClient, startInMemory, type TestClient } from './harness';
import { ferry, ferryNoise, packageList } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

const counts = async (of = uri) => (await client.annotations(of))?.counts;
const decision = async (of = uri) => (await client.annotations(of))?.decision;

describe('settings', () => {
  it('hold from a change on, and the client is told to ask anew', async () => {
    client = await startInMemory({ capabilities: richClient });
    await client.open(uri, ferry);
    const before = await counts();
    expect(before).toMatchObject({ quotations: 5, speakers: 3, noise: ferryNoise.length });
    await client.configure({ quotations: { indirect: false }, noise: { enabled: false } });
    await client.until(() => client.changed.includes(uri));
    expect(await counts()).toMatchObject({ quotations: 4, speakers: 2, noise: 0 });
  });

  it('are asked for by document', async () => {
    const asked: unknown[] = [];
    client = await startInMemory();
    client.connection.onRequest(
      'workspace/configuration',
      ({ items }: { items: { scopeUri?: string }[] }) => {
        asked.push(...items);
        return items.map(({ scopeUri }) => ({ noise: { enabled: scopeUri === uri } }));
      },
    );
    const other = 'file:///other/ferry.txt';
    await client.open(uri, ferry);
    await client.open(other, ferry);
    expect((await counts())?.noise).toBe(ferryNoise.length);
    expect((await counts(other))?.noise).toBe(0);
    await counts();
    expect(asked).toEqual([
      { scopeUri: uri, section: 'copydesk' },
      { scopeUri: other, section: 'copydesk' },
    ]);
  });

  it('are the defaults where a client fails to answer', async () => {
    client = await startInMemory({
      settings: () => {
        throw new Error('no settings here');
      },
    });
    await client.open(uri, ferry);
    expect((await counts())?.noise).toBe(ferryNoise.length);
    await client.until(() => client.logged.length > 0);
    expect(client.logged[0]).toContain('workspace/configuration failed');
  });

  it('come with initialize and with changes where a client is not asked', async () => {
    client = await startInMemory({
      capabilities: poorClient,
      initializationOptions: { copydesk: { noise: { enabled: false } } },
    });
    await client.open(uri, ferry);
    expect((await counts())?.noise).toBe(0);
    await client.configure({ copydesk: { 'noise.disabledRules': ['page-counter'] } });
    await client.until(() => client.changed.length > 0);
    expect((await counts())?.noise).toBe(ferryNoise.length - 3);
    // a client that says only that something has changed takes nothing back
    await client.configure(null);
    await client.until(() => client.changed.length > 1);
    expect((await counts())?.noise).toBe(ferryNoise.length - 3);
  });

  it('may be anything at all', async () => {
    client = await startInMemory({ settings: { noise: 7, articles: [], quotations: { marks: {} } } });
    await client.open(uri, ferry);
    expect((await counts())?.noise).toBe(ferryNoise.length);
  });
});

describe('the decision', () => {
  it('is made from the text, and says why', async () => {
    client = await startInMemory();
    const list = 'file:///desk/requirements.txt';
    await client.open(uri, ferry, 'plaintext');
    await client.open(list, packageList, 'plaintext');
    expect(await decision()).toMatchObject({ article: true, forced: false });
    expect(await decision(list)).toMatchObject({ article: false, forced: false });
    expect((await decision(list))?.reason).toMatch(/^[A-Z].{8,}[^.]$/u);
    expect(await counts(list)).toEqual({
      quotations: 0,
      withoutSpeaker: 0,
      doubted: 0,
      speakers: 0,
      noise: 0,
      problems: 0,
      hints: 0,
    });
  });

  it('is made anew while the text is no article, and stands once it is one', async () => {
    client = await startInMemory();
    await client.open(uri, packageList, 'plaintext');
    expect((await decision())?.article).toBe(false);
    await client.change(uri, 2, [{ text: ferry }]);
    expect((await decision())?.article).toBe(true);
    await client.change(uri, 3, [{ text: 'numpy\n' }]);
    expect((await decision())?.article).toBe(true);
    await client.close(uri);
    await client.open(uri, packageList, 'plaintext');
    expect((await decision())?.article).toBe(false);
  });

  it('follows the user, who can take a word back', async () => {
    client = await startInMemory();
    await client.open(uri, packageList, 'plaintext');
    await client.decide(uri, 'article');
    await client.until(() => client.changed.length === 1);
    expect(await decision()).toMatchObject({ article: true, forced: true });
    await client.decide(uri, 'auto');
    await client.until(() => client.changed.length === 2);
    expect(await decision()).toMatchObject({ article: false, forced: false });
  });

  it('remembers a word that came before the text was opened', async () => {
    client = await startInMemory();
    await client.decide(uri, 'not-article');
    await client.open(uri, ferry);
    expect(await decision()).toMatchObject({ article: false, forced: true });
    expect(client.changed).toEqual([]);
  });

  it('listens to words only', async () => {
    client = await startInMemory();
    await client.open(uri, ferry);
    for (const nonsense of [null, {}, { uri }, { uri: 7, decision: 'article' }, { uri, decision: 'maybe' }])
      await client.connection.sendNotification('copydesk/decide', nonsense);
    expect(await decision()).toMatchObject({ article: true });
    expect(client.changed).toEqual([]);
  });

  it('follows the globs', async () => {
    client = await startInMemory({
      folders: ['file:///desk'],
      settings: { articles: { exclude: ['desk/*.txt'] } },
    });
    await client.open(uri, ferry, 'plaintext');
    expect(await decision()).toMatchObject({ article: true, forced: false });
    await client.configure({ articles: { exclude: ['*/*.txt', 'f*.txt'] } });
    await client.until(() => client.changed.length === 1);
    expect(await decision()).toMatchObject({ article: false, forced: true });
    await client.configure({ articles: { include: ['desk/*'] } });
    await client.until(() => client.changed.length === 2);
    expect(await decision()).toMatchObject({ article: true, forced: false });
    // the glob counts from the folder, and another folder is open now
    await client.connection.sendNotification('workspace/didChangeWorkspaceFolders', {
      event: { added: [{ uri: 'file:///', name: 'all' }], removed: [{ uri: 'file:///desk', name: 'desk' }] },
    });
    await client.until(() => client.changed.length === 3);
    expect(await decision()).toMatchObject({ article: true, forced: true });
  });

  it('says so where a text is too large, also when it grew so', async () => {
    client = await startInMemory({ settings: { articles: { maximumSize: 2 } } });
    await client.open(uri, ferry);
    expect((await decision())?.article).toBe(true);
    await client.change(uri, 2, [{ text: ferry.repeat(3) }]);
    expect(await decision()).toMatchObject({ article: false });
    expect((await decision())?.reason).toContain('too large');
    await client.change(uri, 3, [{ text: ferry }]);
    expect((await decision())?.article).toBe(true);
  });
});

it('speaks of one document to the client where one has changed', async () => {
  client = await startInMemory();
  await client.open(uri, ferry);
  await client.open('file:///desk/b.txt', ferry);
  await client.decide(uri, 'not-article');
  await client.until(() => client.changed.length > 0);
  expect(client.changed).toEqual([uri]);
  expect(changedMethod).toBe('copydesk/changed');
});
