/** What other editors say of themselves, as it was seen in a session with each: they are sent what they know, and nothing else. */
import {
  CodeActionRequest,
  DidChangeConfigurationNotification,
  DocumentDiagnosticRequest,
  ExecuteCommandRequest,
  InlayHintRefreshRequest,
  SemanticTokensRefreshRequest,
  type ClientCapabilities,
  type CodeAction,
  type Diagnostic,
} from 'vscode-languageserver/node';
import { afterEach, describe, expect, it } from 'vitest';
import { edited, editsOf, passageIn, rangeOf, startInMemory, type TestClient } from './harness';
import { ferry, ferryNoise } from './texts';

const uri = 'file:///desk/ferry.txt';
let client: TestClient;
afterEach(() => client.dispose());

const tags = { tagSupport: { valueSet: [1, 2] as (1 | 2)[] }, relatedInformation: true };
const literals = { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix', 'source'] } } };
const hover = { contentFormat: ['markdown' as const, 'plaintext' as const] };

/** As far as the server cares. None of them lists the server's commands, but all run them; none registers anything. */
const editors: Readonly<Record<string, ClientCapabilities>> = {
  'Neovim 0.11': {
    general: { positionEncodings: ['utf-8', 'utf-16', 'utf-32'] },
    workspace: {
      configuration: true,
      didChangeConfiguration: { dynamicRegistration: false },
      workspaceFolders: true,
      workspaceEdit: { resourceOperations: ['rename', 'create', 'delete'] },
      semanticTokens: { refreshSupport: true },
      inlayHint: { refreshSupport: true },
    },
    textDocument: {
      diagnostic: { dynamicRegistration: false },
      publishDiagnostics: tags,
      codeAction: { ...literals, isPreferredSupport: true },
      hover,
    },
  },
  'Neovim 0.7': {
    workspace: { workspaceFolders: true, workspaceEdit: { resourceOperations: ['rename'] } },
    textDocument: { publishDiagnostics: tags, codeAction: literals, hover },
  },
  'Eglot 1.9': {
    workspace: { configuration: true, workspaceFolders: true, workspaceEdit: { documentChanges: true } },
    textDocument: {
      publishDiagnostics: { ...tags, relatedInformation: false, codeDescriptionSupport: false },
      codeAction: { ...literals, isPreferredSupport: true },
      hover: { contentFormat: ['plaintext'] },
    },
  },
  'ALE 3.3': {
    textDocument: {
      publishDiagnostics: { relatedInformation: true },
      codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: [] } } },
      hover: { contentFormat: ['plaintext'] },
    },
  },
};

/** Opens a story in an editor; notes what the server tells by itself that no editor knows. */
async function opened(capabilities: ClientCapabilities): Promise<readonly string[]> {
  const unknown: string[] = [];
  client = await startInMemory({ capabilities });
  client.connection.onUnhandledNotification(({ method }) => void unknown.push(method));
  const { semanticTokens, inlayHint } = capabilities.workspace ?? {};
  // a request that nobody answers is refused, and that the server logs
  if (semanticTokens) client.connection.onRequest(SemanticTokensRefreshRequest.type, () => undefined);
  if (inlayHint) client.connection.onRequest(InlayHintRefreshRequest.type, () => undefined);
  await client.open(uri, ferry, 'text');
  return unknown;
}

const newest = (): readonly Diagnostic[] => client.published.at(-1)?.diagnostics ?? [];
const words = (): readonly string[] => newest().map(({ range }) => passageIn(ferry, range));

async function actionsOn(passage: string): Promise<readonly CodeAction[]> {
  const actions = await client.connection.sendRequest(CodeActionRequest.type, {
    textDocument: { uri },
    range: rangeOf(ferry, passage),
    context: { diagnostics: [] },
  });
  return (actions ?? []) as CodeAction[];
}

describe.each(Object.entries(editors))('%s', (_, capabilities) => {
  it('is sent what is noise, and again when that changes, and nothing that it does not know', async () => {
    const unknown = await opened(capabilities);
    await client.until(() => client.published.length > 0);
    expect([...words()].sort()).toEqual([...ferryNoise].sort());
    expect(client.initialized.capabilities.diagnosticProvider).toBeUndefined();
    const settings = { copydesk: { noise: { disabledRules: ['page-counter'] } } };
    client.connection.onRequest('workspace/configuration', () => [settings.copydesk]);
    await client.connection.sendNotification(DidChangeConfigurationNotification.type, { settings });
    await client.until(() => client.published.length > 1 && !words().includes('1 of 3'));
    expect(words()).toContain('<u>');
    expect(client.changed).toEqual([]);
    expect(client.registered).toEqual([]);
    expect(client.refreshes()).toBe(0);
    expect(unknown).toEqual([]);
    expect(client.logged).toEqual([]);
  });

  it('cleans by a plain edit, in the form that it takes', async () => {
    await opened(capabilities);
    const all = (await actionsOn('1 of 3')).find(({ title }) => title.startsWith('Clean the article:'));
    expect(edited(ferry, editsOf(all, uri))).toBe((await client.clean(uri, 'suggested'))?.text);
    const versioned = capabilities.workspace?.workspaceEdit?.documentChanges === true;
    expect(Object.keys(all?.edit ?? {})).toEqual([versioned ? 'documentChanges' : 'changes']);
    expect(all?.command).toBeUndefined();
  });

  it('keeps a piece by a command of the server', async () => {
    await opened(capabilities);
    const keep = (await actionsOn('1 of 3')).at(-1)?.command;
    expect(keep?.title).toBe('Keep in this article: “1 of 3”');
    const { command = '', arguments: args = [] } = keep ?? {};
    expect(client.initialized.capabilities.executeCommandProvider?.commands).toContain(command);
    await client.connection.sendRequest(ExecuteCommandRequest.type, { command, arguments: args });
    await client.until(() => client.published.length > 0 && !words().includes('1 of 3'));
    expect(words()).toContain('2 of 3');
  });
});

it('an editor that only asks for diagnostics is given all in one answer', async () => {
  await opened({ textDocument: { diagnostic: {} } });
  expect(client.initialized.capabilities.diagnosticProvider).toBeDefined();
  const report = await client.connection.sendRequest(DocumentDiagnosticRequest.type, {
    textDocument: { uri },
  });
  expect(report.kind === 'full' ? report.items : []).toHaveLength(ferryNoise.length);
  expect(client.published).toEqual([]);
});
