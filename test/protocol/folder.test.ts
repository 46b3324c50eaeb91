/** Files of a folder that are not open: cleaned, exported, summed up. */
import { afterEach, describe, expect, it } from 'vitest';
import { CancellationTokenSource } from 'vscode-languageserver';
import {
  archiveAddMethod,
  archiveSummaryMethod,
  cleaningOfMethod,
  exportOfMethod,
  type ArchiveSummaryResult,
  type CleaningOfResult,
  type ClosedText,
  type ExportOfResult,
} from '../../server/src/protocol';
import { startInMemory, type TestClient } from './harness';
import { ferry } from './texts';

let client: TestClient;
afterEach(() => client.dispose());

const closed = (text: string): ClosedText => ({
  uri: 'file:///desk/closed.txt',
  text,
  languageId: 'plaintext',
  sidecar: null,
});
const ask = <R>(method: string, params: object): Promise<R> => client.connection.sendRequest(method, params);

describe('a text that is not open', () => {
  it('is cleaned by edits of its text, and nothing of it stays', async () => {
    client = await startInMemory();
    const noisy = ferry.replace('\n\n', '\n\n1 of 2\n\n');
    const { edits, repaired, refused } = await ask<CleaningOfResult>(
      cleaningOfMethod,
      closed(`${noisy}\n\n2 of 2\n`),
    );
    expect(refused).toBeUndefined();
    expect(repaired).toBeGreaterThan(0);
    expect(edits.length).toBeGreaterThan(0);
    expect(await ask(exportOfMethod, { uri: closed('').uri })).toBeNull();
  });

  it('is refused where it is no article, or what was put right in it cannot be read', async () => {
    client = await startInMemory();
    expect((await ask<CleaningOfResult>(cleaningOfMethod, closed('milk\neggs\n'))).refused).toMatch(/short/u);
    const damaged = { ...closed(ferry), sidecar: '{' };
    expect((await ask<CleaningOfResult>(cleaningOfMethod, damaged)).refused).toBe(
      'Its corrections are damaged',
    );
  });

  it('is exported', async () => {
    client = await startInMemory();
    const params = { ...closed(ferry), format: 'csv', file: 'closed.txt', mark: false };
    expect((await ask<ExportOfResult>(exportOfMethod, params)).text).toContain('Oyelaran');
  });

  it('is given up where that is cancelled', async () => {
    client = await startInMemory();
    const source = new CancellationTokenSource();
    const asked = client.connection.sendRequest(cleaningOfMethod, closed(ferry.repeat(50)), source.token);
    source.cancel();
    await expect(asked).rejects.toThrow('Cancelled');
  });
});

describe('a report on a folder', () => {
  const summary = { title: '<b>desk', version: '1', date: '2026-11-29', names: [], unread: [] };

  it('sums up what was added, and forgets it for the next one', async () => {
    client = await startInMemory();
    const add = (archive: string, file: string): Promise<unknown> =>
      ask(archiveAddMethod, { ...closed(ferry), archive, file, before: 0 });
    expect(await add('a', 'one.txt')).toEqual({});
    await add('a', 'two.txt');
    const made = await ask<ArchiveSummaryResult>(archiveSummaryMethod, { ...summary, archive: 'a' });
    expect(made.body).toContain('Oyelaran');
    expect(made.body).not.toContain('<b>');
    expect(made.places.map(({ file }) => file)).toContain('one.txt');
    expect((JSON.parse(made.json) as { summary: { articles: number } }).summary.articles).toBe(2);
    await add('b', 'one.txt');
    expect(await ask(archiveSummaryMethod, { ...summary, archive: 'a' })).toBeNull();
  });

  it('asks about who may be several, and no more once the file of speakers settles it', async () => {
    client = await startInMemory();
    for (const [file, role] of [
      ['one.txt', 'the council’s chairwoman'],
      ['two.txt', 'a nurse'],
    ] as const) {
      const text = ferry.replace("the council's chairwoman", role);
      await ask(archiveAddMethod, { ...closed(text), archive: 'a', file, before: 0 });
    }
    const asked = await ask<ArchiveSummaryResult>(archiveSummaryMethod, { ...summary, archive: 'a' });
    expect(asked.unsure).toMatchObject([{ name: 'Marta Oyelaran', isPerson: true }]);
    const [{ name, role, apart } = { name: '', role: '', apart: [] }] = asked.unsure;
    expect(asked.body).toMatch(/<button [^>]*aria-label="Several people: Marta Oyelaran, [^"]+">/u);
    const names = [JSON.stringify({ speakers: [{ name, role, apart }] })];
    const settled = await ask<ArchiveSummaryResult>(archiveSummaryMethod, {
      ...summary,
      archive: 'a',
      names,
    });
    expect(settled.unsure).toEqual([]);
    const { speakers } = (JSON.parse(settled.json) as { summary: { speakers: readonly { name: string }[] } })
      .summary;
    expect(speakers.filter((one) => one.name === name)).toHaveLength(2);
  });
});
