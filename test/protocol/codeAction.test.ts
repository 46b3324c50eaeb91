import {
  CodeActionRequest,
  type CodeAction,
  type CodeActionContext,
  type Range,
  type TextEdit,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { cleanByClassMethod, type CleanByClassResult } from '../../server/src/protocol';
import {
  copydeskClient,
  edited,
  editsOf,
  poorClient,
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

async function opened(text: string, options: ClientOptions = {}): Promise<void> {
  client = await startInMemory(options);
  await client.open(uri, text);
}

async function actionsAt(range: Range, only?: string[]): Promise<CodeAction[]> {
  const context: CodeActionContext = { diagnostics: [], ...(only === undefined ? {} : { only }) };
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range,
    context,
  });
  return (actions ?? []) as CodeAction[];
}

const everywhere: Range = { start: { line: 0, character: 0 }, end: { line: 999, character: 0 } };

describe('quick fixes', () => {
  it('take out one piece of noise, preferred and tied to its diagnostic', async () => {
    await opened(ferry);
    const { start } = rangeOf(ferry, '1 of 3');
    const [first] = await actionsAt({ start, end: start });
    expect(first).toMatchObject({ kind: 'quickfix', isPreferred: true });
    expect(first?.diagnostics).toMatchObject([{ source: 'copydesk', range: rangeOf(ferry, '1 of 3') }]);
    const after = edited(ferry, editsOf(first, uri));
    expect(after).not.toContain('1 of 3');
    expect(after).toContain('2 of 3');
    expect(after).toContain('"They need this boat."\n\nHer deputy');
  });

  it('take out all of a kind', async () => {
    await opened(ferry);
    const actions = await actionsAt(rangeOf(ferry, '1 of 3'));
    const alike = actions.find((action) => action.title.startsWith('Fix all 3'));
    const after = edited(ferry, editsOf(alike, uri));
    expect(after).not.toMatch(/\d of 3/u);
    expect(after).toContain('<u>ferry</u>');
    expect(alike).not.toHaveProperty('isPreferred');
  });

  it('take out all noise and nothing else', async () => {
    await opened(ferry);
    const actions = await actionsAt(rangeOf(ferry, '1 of 3'));
    const all = actions.find((action) => action.title.startsWith('Clean the article'));
    expect(all?.title).toContain(`all ${ferryNoise.length} pieces of noise`);
    const after = edited(ferry, editsOf(all, uri));
    const words = (text: string): string[] => text.match(/\S+/gu) ?? [];
    const expected = ferryNoise.reduce((text, noise) => text.replace(noise, ''), ferry);
    expect(words(after)).toEqual(words(expected));
    expect(after).not.toMatch(/\n{3}/u);
  });

  it('name the version that they were made for', async () => {
    await opened(ferry);
    await client.change(uri, 7, [{ range: everywhere, text: ferry }]);
    const [first] = await actionsAt(rangeOf(ferry, '2 of 3'));
    expect(first?.edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 7 } }]);
    expect(first?.edit?.changes).toBeUndefined();
  });

  it('are plain edits for a client that does not look at versions', async () => {
    await opened(ferry, { capabilities: poorClient });
    const [first] = await actionsAt(rangeOf(ferry, '2 of 3'));
    expect(first?.edit?.documentChanges).toBeUndefined();
    expect(edited(ferry, editsOf(first, uri))).not.toContain('2 of 3');
    expect(first).not.toHaveProperty('isPreferred');
  });

  it('write lines anew for a client that does not say how it counts, where it might count otherwise', async () => {
    const text = ferry.replace('Her deputy', '🚢 Zoë’s deputy');
    const { textDocument = {} } = poorClient;
    await opened(text, { capabilities: { textDocument } });
    const all = (await actionsAt(rangeOf(text, '1 of 3'))).find(({ title }) => title.startsWith('Clean'));
    const edits = editsOf(all, uri);
    const { line } = rangeOf(text, '🚢').start;
    const within = edits.flatMap(({ range }) => [range.start, range.end]).filter((at) => at.line === line);
    expect(within).not.toEqual([]);
    expect(within.every(({ character }) => character === 0)).toBe(true);
    expect(edited(text, edits)).toBe((await client.clean(uri, 'suggested'))?.text);
    client.dispose();
    await opened(text, { capabilities: poorClient });
    const [escape] = (await actionsAt(rangeOf(text, '\\'))).filter(({ title }) => title.startsWith('Remove'));
    expect(editsOf(escape, uri)).toMatchObject([{ range: rangeOf(text, '\\'), newText: '' }]);
  });

  it('are none beside the noise, none when noise is switched off, and none for a client that takes commands only', async () => {
    await opened(ferry);
    expect(await actionsAt(rangeOf(ferry, 'harbour council voted'))).toEqual([]);
    await client.configure({ noise: { enabled: false } });
    await client.until(() => client.changed.length > 0);
    expect(await actionsAt(rangeOf(ferry, '1 of 3'))).toEqual([]);
    client.dispose();
    await opened(ferry, { capabilities: { ...richClient, textDocument: { codeAction: {} } } });
    expect(await actionsAt(rangeOf(ferry, '1 of 3'))).toEqual([]);
  });
});

describe('a client that shows changes in groups', () => {
  const capabilities = {
    ...richClient,
    workspace: {
      ...richClient.workspace,
      workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    },
  };
  const choosing = async (passage: string): Promise<CodeAction | undefined> =>
    (await actionsAt(rangeOf(ferry, passage))).find(({ title }) => title.includes('choosing what to change'));

  it('gets the cleaning of the whole article with an annotation for each class', async () => {
    await opened(ferry, { capabilities });
    const action = await choosing('1 of 3');
    expect(action?.kind).toBe('quickfix');
    const edit = action?.edit;
    expect(Object.keys(edit?.changeAnnotations ?? {})).toEqual([
      'page-counter',
      'escape',
      'print-stamp',
      'tag',
    ]);
    expect(edit?.changeAnnotations?.['page-counter']).toEqual({
      label: 'Page number',
      description: '3 places. A browser or printer put the number of the page here.',
      needsConfirmation: true,
    });
    expect(edit?.documentChanges).toMatchObject([{ textDocument: { uri, version: 1 } }]);
    const edits = editsOf(action, uri) as (TextEdit & { readonly annotationId?: string })[];
    const known = Object.keys(edit?.changeAnnotations ?? {});
    expect(edits.every(({ annotationId = '' }) => known.includes(annotationId))).toBe(true);
    expect(edited(ferry, edits)).toBe((await client.clean(uri, 'suggested'))?.text);
    const stamps = edits.filter(({ annotationId }) => annotationId === 'print-stamp');
    expect(edited(ferry, stamps)).toBe(ferry.replace('11/03/21, 09:15\n\n', ''));
  });

  it('is asked about what is doubtful only, where there is something beyond doubt', async () => {
    await opened(
      ferry.replace('The council meets', 'Sign up to our morning newsletter\n\nThe council meets'),
      {
        capabilities,
      },
    );
    const { changeAnnotations } = (await choosing('1 of 3'))?.edit ?? {};
    const asked = Object.entries(changeAnnotations ?? {}).filter(
      ([, { needsConfirmation }]) => needsConfirmation,
    );
    expect(asked.map(([rule]) => rule)).toEqual(['promo']);
  });

  it('is not asked to choose where there is one class only, nor is another client', async () => {
    const stamped = ferry.replace(/<.?u>|\\|\d of 3\n\n/gu, '');
    await opened(stamped.replace('The council meets', '11/03/21, 09:15\n\nThe council meets'), {
      capabilities,
    });
    expect(await actionsAt(everywhere)).toHaveLength(5);
    expect((await actionsAt(everywhere)).some(({ title }) => title.includes('choosing'))).toBe(false);
    client.dispose();
    await opened(ferry);
    expect(await choosing('1 of 3')).toBeUndefined();
  });

  it('is given the same by class for a command of its own', async () => {
    await opened(ferry, { capabilities: copydeskClient });
    const action = await choosing('1 of 3');
    expect(action?.command).toMatchObject({ command: 'copydesk.cleanArticleByClass', arguments: [uri] });
    const result = await client.connection.sendRequest<CleanByClassResult>(cleanByClassMethod, { uri });
    expect(result.version).toBe(1);
    expect(edited(ferry, [...result.edits])).toBe((await client.clean(uri, 'suggested'))?.text);
    expect(Object.keys(result.classes)).toEqual([...new Set(result.edits.map((each) => each.class))]);
    await client.decide(uri, 'not-article');
    const none = await client.connection.sendRequest<CleanByClassResult>(cleanByClassMethod, { uri });
    expect(none).toMatchObject({ edits: [], refused: 'You asked for this file not to be analysed' });
  });
});

describe('what is asked for', () => {
  it('is what is given', async () => {
    await opened(ferry);
    const range = rangeOf(ferry, '1 of 3');
    const kinds = async (only?: string[]): Promise<string[]> => [
      ...new Set((await actionsAt(range, only)).map((action) => action.kind ?? '')),
    ];
    expect(await kinds()).toEqual(['quickfix']);
    expect(await kinds(['quickfix'])).toEqual(['quickfix']);
    expect(await kinds(['source'])).toEqual(['source.fixAll.copydesk']);
    expect(await kinds(['source.fixAll'])).toEqual(['source.fixAll.copydesk']);
    expect(await kinds(['source.organizeImports', 'refactor'])).toEqual([]);
  });

  it('is not even looked at where it is for others', async () => {
    let asked = 0;
    await opened(ferry, {
      settings: () => {
        asked++;
        return {};
      },
    });
    await actionsAt(everywhere, ['source.organizeImports']);
    expect(asked).toBe(0);
    await actionsAt(everywhere, ['source.fixAll']);
    expect(asked).toBe(1);
  });
});

describe('source.fixAll.copydesk', () => {
  it('repairs what is safe anywhere in the article', async () => {
    await opened(ferry);
    const { start } = everywhere;
    const actions = await actionsAt({ start, end: start }, ['source.fixAll.copydesk']);
    expect(actions).toHaveLength(1);
    const after = edited(ferry, editsOf(actions[0], uri));
    expect(after).not.toContain('11/03/21');
    const safe = await client.clean(uri, 'safe');
    expect(after).toBe(safe?.text);
  });

  it('offers nothing where there is nothing to do', async () => {
    await opened('The harbour council voted on Tuesday.\n');
    expect(await actionsAt(everywhere, ['source.fixAll'])).toEqual([]);
  });
});
