import {
  CodeActionRequest,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  type CodeAction,
  type Range,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import {
  commands,
  correctMethod,
  sidecarMethod,
  type CorrectResult,
  type KeepParams,
} from '../../server/src/protocol';
import {
  copydeskClient,
  edited,
  passageIn,
  rangeOf,
  richClient,
  startInMemory,
  type ClientOptions,
  type TestClient,
} from './harness';
import { ferry, ferryNoise } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

async function opened(options: ClientOptions, text = ferry): Promise<void> {
  client = await startInMemory(options);
  await client.open(uri, text);
}

async function actionsAt(range: Range): Promise<CodeAction[]> {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context: { diagnostics: [] },
  });
  return (actions ?? []) as CodeAction[];
}

const titlesAt = async (passage: string): Promise<readonly string[]> =>
  (await actionsAt(rangeOf(ferry, passage))).map(({ title }) => title);

/** What the quick fix “Keep …” beside a passage hands to its command. */
async function kept(range: Range): Promise<KeepParams> {
  const action = (await actionsAt(range)).find(({ command }) => command?.command === commands.keep);
  return action?.command?.arguments?.[0] as KeepParams;
}

/** What a client writes into the sidecar where pieces are kept. */
async function sidecarWith(pieces: KeepParams['pieces']): Promise<string | null> {
  const change = { what: 'keep', pieces };
  const params = { uri, name: 'ferry.txt', sidecar: null, change };
  const result = await client.connection.sendRequest<CorrectResult>(correctMethod, params);
  if ('refused' in result) throw new Error(result.refused);
  return result.content;
}

const tell = (content: unknown): Promise<void> =>
  client.connection.sendNotification(sidecarMethod, { uri, content });

async function problems(text = ferry): Promise<readonly string[]> {
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  return report.kind === 'full' ? report.items.map(({ range }) => passageIn(text, range)) : [];
}

const without = (...passages: readonly string[]): readonly string[] =>
  ferryNoise.filter((noise) => !passages.includes(noise)).sort();

describe('the menu beside a piece of noise', () => {
  it('has the fixes first, then to keep it, then never to flag it, each saying what will happen', async () => {
    await opened({ capabilities: copydeskClient });
    expect(await titlesAt('1 of 3')).toEqual([
      'Remove: Page number',
      'Fix all 3 in this article: Page number',
      'Clean the article: all 7 pieces of noise',
      'Clean the article, choosing what to change…',
      'Keep in this article: “1 of 3”',
      'Never flag this text: add “1 of 3” to the settings',
      'Never flag this kind: switch off “Page number” in the settings',
    ]);
  });

  it('names what it is where there are no words, and offers no text for the settings', async () => {
    await opened({ capabilities: copydeskClient });
    const titles = await titlesAt('\\');
    expect(titles).toContain('Keep as it is: Escaped character');
    expect(titles.filter((title) => title.startsWith('Never'))).toEqual([
      'Never flag this kind: switch off “Escaped character” in the settings',
    ]);
  });

  it('keeps several pieces in one go', async () => {
    await opened({ capabilities: copydeskClient });
    const { start } = rangeOf(ferry, '1 of 3');
    const range = { start, end: rangeOf(ferry, '11/03/21').end };
    const titles = (await actionsAt(range)).map(({ title }) => title);
    expect(titles).toContain('Keep these 3 pieces in this article');
    expect(titles.some((title) => title.startsWith('Never'))).toBe(false);
  });

  it('speaks of settings only to a client that writes them; who has no commands is offered the server’s', async () => {
    await opened({ capabilities: richClient });
    const titles = await titlesAt('1 of 3');
    expect(titles.at(-1)).toBe('Keep in this article: “1 of 3”');
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toEqual([
      commands.keep,
      commands.flagKept,
    ]);
  });

  it('leaves the commands to a client that runs them', async () => {
    await opened({ capabilities: copydeskClient });
    expect(client.initialized.capabilities.executeCommandProvider).toBeUndefined();
  });

  it.each([null, 7, { copydesk: null }, { copydesk: { commands: 'yes' } }])(
    'is the common one for a client with odd abilities: %j',
    async (experimental) => {
      await opened({ capabilities: { ...richClient, experimental } });
      expect((await titlesAt('1 of 3')).at(-1)).toMatch(/^Keep/u);
    },
  );
});

describe('what a client remembers', () => {
  it('is no noise any more, in no view of the article, until it is taken back', async () => {
    await opened({ capabilities: copydeskClient });
    const { pieces } = await kept(rangeOf(ferry, '1 of 3'));
    await tell(await sidecarWith(pieces));
    await client.until(() => client.changed.length === 1 && client.refreshes() === 1);
    expect((await client.annotations(uri))?.counts.noise).toBe(ferryNoise.length - 1);
    expect([...(await problems())].sort()).toEqual(without('1 of 3'));
    expect((await client.clean(uri, 'suggested'))?.text).toContain('\n\n1 of 3\n\n');
    expect((await client.clean(uri, 'safe'))?.text).toContain('\n\n1 of 3\n\n');
    expect((await client.clean(uri, 'suggested'))?.text).not.toContain('2 of 3');
    expect(await titlesAt('1 of 3')).toEqual(['Mark as a quotation…']);

    await tell(null);
    await client.until(() => client.changed.length === 2);
    expect([...(await problems())].sort()).toEqual(without());
  });

  it('holds from the start where it was told before, and after the text was changed or opened anew', async () => {
    await opened({ capabilities: copydeskClient });
    const { pieces } = await kept(rangeOf(ferry, '11/03/21, 09:15'));
    const content = await sidecarWith(pieces);
    client.dispose();
    client = await startInMemory({ capabilities: copydeskClient });
    await tell(content);
    await client.open(uri, ferry);
    expect(client.changed).toEqual([]);
    expect([...(await problems())].sort()).toEqual(without('11/03/21, 09:15'));
    const longer = ferry.replace('after three hours', 'late on Tuesday, after four hours');
    await client.change(uri, 2, [{ text: longer }]);
    expect(await problems(longer)).not.toContain('11/03/21, 09:15');
    await client.close(uri);
    await client.open(uri, ferry);
    expect(await problems()).not.toContain('11/03/21, 09:15');
  });

  it('may be a break between lines, and only that one', async () => {
    const cut = ferry.replace('in a hall', 'in a\n\nhall').replace('on their way to', 'on their way to\n\n');
    await opened({ capabilities: copydeskClient }, cut);
    const { end } = rangeOf(cut, 'debate in a');
    const { pieces } = await kept({ start: end, end });
    await tell(await sidecarWith(pieces));
    const after = (await client.clean(uri, 'suggested'))?.text;
    expect(after).toContain('in a\n\nhall that was');
    expect(after).toContain('on their way to the hospital');
  });

  it('is left alone where it is nonsense', async () => {
    await opened({ capabilities: copydeskClient });
    for (const nonsense of [null, 7, {}, { content: '{}' }, { uri: 7, content: '{}' }])
      await client.connection.sendNotification(sidecarMethod, nonsense);
    for (const content of ['', '{', '[]', '{"type":"AnnotationPage"}', 7, ['x']]) await tell(content);
    expect([...(await problems())].sort()).toEqual(without());
  });
});

describe('what the server remembers for the session, for any other editor', () => {
  const execute = (command: string, ...args: unknown[]): Promise<unknown> =>
    client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });

  it('is kept by the command that the quick fix names, piece by piece, and flagged again by another', async () => {
    await opened({ capabilities: richClient });
    expect(await execute(commands.keep, await kept(rangeOf(ferry, '1 of 3')))).toBeNull();
    await client.until(() => client.changed.length === 1);
    await execute(commands.keep, await kept(rangeOf(ferry, '<u>')));
    expect([...(await problems())].sort()).toEqual(without('1 of 3', '<u>'));
    await client.close(uri);
    await client.open(uri, ferry);
    expect([...(await problems())].sort()).toEqual(without('1 of 3', '<u>'));
    await execute(commands.flagKept, uri);
    expect([...(await problems())].sort()).toEqual(without());
  });

  it('is flagged again everywhere where no document is named', async () => {
    await opened({ capabilities: richClient });
    await execute(commands.keep, await kept(rangeOf(ferry, '1 of 3')));
    expect(await execute(commands.flagKept)).toBeNull();
    expect([...(await problems())].sort()).toEqual(without());
  });

  it('takes no nonsense', async () => {
    await opened({ capabilities: richClient });
    expect(await execute(commands.keep)).toBeNull();
    expect(await execute(commands.keep, { uri, pieces: [3] })).toBeNull();
    expect(await execute('copydesk.noSuch', uri)).toBeNull();
    expect([...(await problems())].sort()).toEqual(without());
  });
});

describe('what the settings say of noise', () => {
  it('holds for every view: a text never flagged, a class only shown, another taken out on save', async () => {
    await opened({
      capabilities: copydeskClient,
      settings: {
        noise: {
          neverFlag: ['2 OF  3'],
          applicability: { 'page-counter': 'display', escape: 'suggested' },
        },
      },
    });
    expect([...(await problems())].sort()).toEqual(without('2 of 3'));
    expect((await client.annotations(uri))?.counts.noise).toBe(4);
    const titles = await titlesAt('1 of 3');
    expect(titles.every((title) => /^(?:Keep|Never)/u.test(title))).toBe(true);
    const safe = await client.clean(uri, 'safe');
    expect(safe?.text).toContain('\\$9,000');
    expect(safe?.text).not.toContain('<u>');
    const [all] = (await actionsAt(rangeOf(ferry, '<u>'))).filter(({ title }) => title.includes('all 4'));
    expect(all).toBeDefined();
    expect(edited(ferry, (await client.clean(uri, 'suggested'))?.edits as never)).toContain('1 of 3');
  });
});

describe('the menu beside a problem', () => {
  const shown = [
    { source: 'copydesk', code: 'no-speaker', message: '', range: rangeOf(ferry, 'We heard') },
    { source: 'copydesk', code: 'page-counter', message: '', range: rangeOf(ferry, '1 of 3') },
    { source: 'other', code: 'not-introduced', message: '', range: rangeOf(ferry, 'We heard') },
  ];
  const offered = async (): Promise<readonly CodeAction[]> => {
    const range = rangeOf(ferry, 'We heard');
    const actions = await client.connection.sendRequest(CodeActionRequest.type, {
      textDocument: { uri },
      range,
      context: { diagnostics: shown },
    });
    return (actions ?? []) as CodeAction[];
  };

  it('ignores it here, or switches its kind off in the settings', async () => {
    await opened({ capabilities: copydeskClient });
    expect((await offered()).slice(0, 2)).toMatchObject([
      {
        title: 'Ignore here: Nobody named for a quotation',
        kind: 'quickfix',
        diagnostics: [{ code: 'no-speaker' }],
        command: {
          command: commands.ignoreHint,
          arguments: [{ uri, code: 'no-speaker', at: rangeOf(ferry, 'We heard') }],
        },
      },
      {
        kind: 'quickfix',
        diagnostics: [{ code: 'no-speaker' }],
        command: {
          command: commands.neverShowProblem,
          arguments: [{ uri, value: 'no-speaker', name: '“Nobody named for a quotation”' }],
        },
      },
    ]);
  });

  it('is empty for a client that cannot write settings', async () => {
    await opened({ capabilities: richClient });
    expect(await offered()).toEqual([]);
  });
});
