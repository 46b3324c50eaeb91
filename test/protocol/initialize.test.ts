import { expect, it } from 'vitest';
import { poorClient, richClient, startInMemory } from './harness';

it('tells a rich client all that it can do', async () => {
  const { initialized, dispose } = await startInMemory({ capabilities: richClient });
  expect(initialized.serverInfo?.name).toBe('Copydesk');
  expect(initialized.capabilities).toEqual({
    positionEncoding: 'utf-16',
    textDocumentSync: { openClose: true, change: 2 },
    workspace: { workspaceFolders: { supported: true, changeNotifications: true } },
    diagnosticProvider: { identifier: 'copydesk', interFileDependencies: false, workspaceDiagnostics: false },
    hoverProvider: true,
    codeActionProvider: { codeActionKinds: ['quickfix', 'source.fixAll.copydesk'] },
    documentSymbolProvider: { label: 'Copydesk' },
    foldingRangeProvider: true,
    documentHighlightProvider: true,
    inlayHintProvider: true,
    definitionProvider: true,
    referencesProvider: true,
    workspaceSymbolProvider: true,
    executeCommandProvider: { commands: ['copydesk.keepNoise', 'copydesk.flagKeptNoise'] },
  });
  dispose();
});

it('counts in UTF-16 also where a client would rather not, and does not offer to be asked what it will send', async () => {
  const { initialized, dispose } = await startInMemory({ capabilities: poorClient });
  expect(initialized.capabilities.positionEncoding).toBe('utf-16');
  expect(initialized.capabilities.diagnosticProvider).toBeUndefined();
  dispose();
});

it('serves a client that can do nothing', async () => {
  const client = await startInMemory({ capabilities: {} });
  expect(client.initialized.capabilities.codeActionProvider).toBeUndefined();
  await client.open('file:///a.txt', 'Nothing.');
  expect(await client.annotations('file:///a.txt')).toMatchObject({ decision: { article: true } });
  client.dispose();
});

it('asks to be told of changed settings, where that has to be asked for', async () => {
  const client = await startInMemory({ capabilities: richClient });
  await client.until(() => client.registered.length > 0);
  expect(client.registered).toEqual(['workspace/didChangeConfiguration']);
  client.dispose();
});
