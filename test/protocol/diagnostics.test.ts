import {
  DiagnosticSeverity,
  DiagnosticTag,
  DocumentDiagnosticRequest,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it, vi } from 'vitest';
import { rulePageMethod } from '../../server/src/protocol';
import {
  copydeskClient,
  passageIn,
  poorClient,
  rangeOf,
  startInMemory,
  type ClientOptions,
  type TestClient,
} from './harness';
import { ferry, ferryNoise } from './texts';

const uri = 'file:///desk/ferry.txt';
/** One name in two spellings, and nothing else to look at. */
const spelt = `Ferry to stay

Sara Brook, the chairwoman, opened the debate on Tuesday, and many people came to the hall by the water.

The vote was close, and Sarah Brook left the hall at ten.
`;
let client: TestClient;
afterEach(() => {
  client.dispose();
  vi.restoreAllMocks();
});

async function opened(text: string, options: ClientOptions = {}): Promise<void> {
  client = await startInMemory(options);
  await client.open(uri, text);
}

async function pulled(): Promise<readonly Diagnostic[]> {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items : [];
}

const passages = (items: readonly Diagnostic[]): string[] =>
  items.map((item) => passageIn(ferry, item.range));

describe('diagnostics that a client asks for', () => {
  it('list the noise and leave the story alone', async () => {
    await opened(ferry);
    const items = await pulled();
    expect(passages(items).sort()).toEqual([...ferryNoise].sort());
  });

  it('are hints, struck through, and say what they are of which words', async () => {
    await opened(ferry);
    const counters = (await pulled()).filter(({ code }) => code === 'page-counter');
    const [counter] = counters;
    expect(counter).toMatchObject({
      severity: DiagnosticSeverity.Hint,
      tags: [DiagnosticTag.Deprecated],
      source: 'copydesk',
    });
    expect(
      counters.map(({ message }) => (typeof message === 'string' ? message : message.value).split('.')[0]),
    ).toEqual(['Page number: “1 of 3”', 'Page number: “2 of 3”', 'Page number: “3 of 3”']);
    // nobody but Copydesk's own client opens the description
    expect(counter).not.toHaveProperty('codeDescription');
    expect(counter?.message).toMatch(/^[A-Z].+\.$/u);
  });

  it('have one sign: what is in the list of problems is not struck through as well', async () => {
    await opened(ferry, { settings: { noise: { severity: 'information' } } });
    const items = await pulled();
    expect(items).not.toEqual([]);
    for (const item of items) {
      expect(item.severity).toBe(DiagnosticSeverity.Information);
      expect(item).not.toHaveProperty('tags');
    }
  });

  it('lead to the description of their rule, which the server has', async () => {
    await opened(ferry, { capabilities: copydeskClient });
    const items = await pulled();
    expect(items).not.toEqual([]);
    for (const { code, codeDescription } of items) {
      expect(codeDescription?.href).toBe(`copydesk-rule:/${String(code)}.md`);
      const page = await client.connection.sendRequest<string | null>(rulePageMethod, { id: code });
      expect(page).toMatch(/^# [A-Z]/u);
    }
    for (const nonsense of [null, {}, { id: 7 }, { id: 'no-such-rule' }])
      expect(await client.connection.sendRequest(rulePageMethod, nonsense)).toBeNull();
    expect(client.logged).toEqual([]);
  });

  it('warn of a mark without its partner', async () => {
    const text = `Ferry to stay

"We need it, said Marta Oyelaran, who leads the council. It was a long debate.

She said that they also needed a new pier.
`;
    await opened(text);
    const items = await pulled();
    expect(items).toMatchObject([
      { severity: DiagnosticSeverity.Warning, code: 'unbalanced-mark', source: 'copydesk' },
    ]);
    expect(items[0]?.range.start.line).toBe(2);
  });

  it('point at what is worth a look, as hints, with the other place', async () => {
    await opened(spelt);
    // the noise does not wait for the speakers: what does comes when the client is told to ask again
    expect(await pulled()).toEqual([]);
    await client.until(() => client.refreshes() === 1);
    const [hint, ...others] = await pulled();
    expect(others).toEqual([]);
    expect(hint).toMatchObject({
      severity: DiagnosticSeverity.Hint,
      source: 'copydesk',
      code: 'spelt-two-ways',
      relatedInformation: [{ location: { uri, range: rangeOf(spelt, 'Sara Brook') } }],
    });
    expect(hint?.range).toEqual(rangeOf(spelt, 'Sarah Brook'));
    expect(hint?.message).toMatch(/^“Sarah Brook”: Is this “Sara Brook”/u);
  });

  it('are as loud about that as the settings say, kind by kind', async () => {
    await opened(spelt);
    await client.configure({ problems: { severity: 'information' } });
    await client.until(() => client.refreshes() === 1);
    await pulled();
    await client.until(() => client.refreshes() === 2);
    expect(await pulled()).toMatchObject([{ severity: DiagnosticSeverity.Information }]);
    await client.configure({ problems: { severity: 'off' } });
    await client.until(() => client.refreshes() === 3);
    expect(await pulled()).toEqual([]);
    await client.configure({ problems: { disabled: ['spelt-two-ways'] } });
    await client.until(() => client.refreshes() === 4);
    expect(await pulled()).toEqual([]);
  });

  it('are asked for anew after a change of settings', async () => {
    await opened(ferry);
    expect(await pulled()).not.toEqual([]);
    await client.configure({ noise: { severity: 'off' } });
    await client.until(() => client.refreshes() === 1);
    expect(await pulled()).toEqual([]);
    await client.configure({ noise: { severity: 'warning', disabledRules: ['page-counter'] } });
    await client.until(() => client.refreshes() === 2);
    const items = await pulled();
    expect(new Set(items.map((item) => item.severity))).toEqual(new Set([DiagnosticSeverity.Warning]));
    expect(passages(items)).not.toContain('1 of 3');
    expect(passages(items)).toContain('<u>');
  });

  it('are none for what is no article and for what is not open', async () => {
    await opened(ferry);
    await client.decide(uri, 'not-article');
    expect(await pulled()).toEqual([]);
    await client.close(uri);
    expect(await pulled()).toEqual([]);
  });

  it('follow the text', async () => {
    await opened(ferry);
    await client.change(uri, 2, [{ text: 'Nothing of note.\n\n1 of 2\n' }]);
    expect((await pulled()).every((item) => item.range.start.line <= 2)).toBe(true);
  });
});

describe('diagnostics for a client that does not ask', () => {
  it('are sent when a text was opened, changed, told of, and closed', async () => {
    await opened(ferry, { capabilities: poorClient });
    await client.until(() => client.published.length === 1);
    expect(client.published[0]).toMatchObject({ uri, version: 1 });
    expect(passages(client.published[0]?.diagnostics ?? []).sort()).toEqual([...ferryNoise].sort());
    expect(client.published[0]?.diagnostics[0]).not.toHaveProperty('tags');
    expect(client.published[0]?.diagnostics[0]).not.toHaveProperty('codeDescription');

    await client.change(uri, 2, [{ text: 'Nothing of note happened in the harbour today.\n' }]);
    await client.until(() => client.published.length === 2);
    expect(client.published[1]).toEqual({ uri, version: 2, diagnostics: [] });

    await client.change(uri, 3, [{ text: ferry }]);
    await client.until(() => client.published.length === 3);
    expect(client.published[2]?.diagnostics).toHaveLength(ferryNoise.length);

    await client.decide(uri, 'not-article');
    await client.until(() => client.published.length === 4);
    expect(client.published[3]?.diagnostics).toEqual([]);

    await client.decide(uri, 'auto');
    await client.until(() => client.published.length === 5);
    await client.close(uri);
    await client.until(() => client.published.length === 6);
    expect(client.published[5]).toEqual({ uri, diagnostics: [] });
  });

  it('are sent before it is known who says what, and then with what is worth a look', async () => {
    await opened(`1 of 3\n\n${spelt}`, { capabilities: poorClient });
    await client.until(() => client.published.length === 2);
    const codes = client.published.map(({ diagnostics }) => diagnostics.map(({ code }) => code));
    expect(codes).toEqual([['page-counter'], ['page-counter', 'spelt-two-ways']]);
    expect(client.published[1]?.diagnostics[1]).not.toHaveProperty('relatedInformation');
  });

  it('are those of the text that is open, whatever is still read of the one before', async () => {
    // every step lets others have their turn
    let now = 0;
    vi.spyOn(performance, 'now').mockImplementation(() => (now += 1000));
    await opened(`1 of 3\n\n${spelt}`, { capabilities: poorClient });
    await client.until(() => client.published.length === 1);
    await client.close(uri);
    await client.open(uri, spelt);
    const hasHint = (): boolean => client.published.at(-1)?.diagnostics.at(-1)?.code === 'spelt-two-ways';
    await client.until(hasHint);
    expect(client.published.at(-1)?.diagnostics).toHaveLength(1);
  });

  it('come once for a run of keystrokes', async () => {
    await opened('', { capabilities: poorClient });
    for (let version = 2; version < 40; version++) {
      const end = { line: 0, character: version - 2 };
      await client.change(uri, version, [{ range: { start: end, end }, text: 'a' }]);
    }
    await client.until(() => client.published.length > 0);
    expect(client.published).toEqual([{ uri, version: 39, diagnostics: [] }]);
  });
});
