import {
  Emitter,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type InitializeResult,
  type ServerCapabilities,
} from 'vscode-languageserver';
import { TextDocument } from 'vscode-languageserver-textdocument';
import { createDesk } from './desk';
import { features } from './features';
import { profileOf, type ClientProfile } from './lsp/client';
import { createConfiguration } from './lsp/configuration';
import { createGuard } from './lsp/guard';
import { createTagger } from './nlp/tagger';
import { decideMethod, type DecideParams } from './protocol';
import { defaultSettings } from './settings';

/** What the server says of itself: each feature's part, and how texts and positions travel. */
function capabilitiesFor(client: ClientProfile): ServerCapabilities {
  const own: ServerCapabilities = {
    // every client has to know it, and it is how the analysis counts
    positionEncoding: PositionEncodingKind.UTF16,
    textDocumentSync: { openClose: true, change: TextDocumentSyncKind.Incremental },
    ...(client.workspaceFolders
      ? { workspace: { workspaceFolders: { supported: true, changeNotifications: true } } }
      : {}),
  };
  return features.reduce((merged, feature) => ({ ...merged, ...feature.capabilities(client) }), own);
}

/** The folders that a client opens with; older clients name one at most. */
function foldersIn({ workspaceFolders, rootUri }: InitializeParams): readonly string[] {
  if (Array.isArray(workspaceFolders)) return workspaceFolders.map(({ uri }) => uri);
  return typeof rootUri === 'string' ? [rootUri] : [];
}

/** Takes a word that a client sent; `undefined` where it is none. */
function wordIn(params: Partial<DecideParams> | null): DecideParams | undefined {
  const { uri, decision } = params ?? {};
  if (typeof uri !== 'string') return undefined;
  return decision === 'article' || decision === 'not-article' || decision === 'auto'
    ? { uri, decision }
    : undefined;
}

/** Serves one client over a connection, until that ends. */
export function startServer(connection: Connection): void {
  const documents = new TextDocuments(TextDocument);
  const tagger = createTagger();

  const attach = (params: InitializeParams): InitializeResult => {
    const client = profileOf(params);
    const configuration = createConfiguration(connection, client, params.initializationOptions);
    let folders = foldersIn(params);
    const desk = createDesk({
      documents,
      tagger,
      folders: () => folders,
      settingsFor: (uri) =>
        guard.attempt('workspace/configuration', defaultSettings, () => configuration.settingsFor(uri)),
    });
    const guard = createGuard(desk, (message) => connection.console.error(message));
    const changed = new Emitter<readonly string[]>();
    const announce = (uris: readonly string[]): void => {
      const open = uris.filter((uri) => documents.get(uri) !== undefined);
      if (open.length > 0) changed.fire(open);
    };
    const server = { connection, client, documents, desk, guard, onChanged: changed.event, announce };
    features.forEach((feature) => feature.attach(server));
    const everythingChanged = (): void => {
      desk.reset();
      changed.fire(documents.keys());
    };

    // opened twice, or anew after it was closed: nothing of the text before holds
    documents.onDidOpen(({ document }) => desk.forget(document.uri));
    documents.onDidClose(({ document }) => desk.forget(document.uri));
    connection.onInitialized(() => {
      void guard.attempt('client/registerCapability', undefined, configuration.register);
      if (!client.workspaceFolders) return;
      connection.workspace.onDidChangeWorkspaceFolders(({ added, removed }) => {
        const gone = new Set(removed.map(({ uri }) => uri));
        folders = [...folders.filter((uri) => !gone.has(uri)), ...added.map(({ uri }) => uri)];
        everythingChanged();
      });
    });
    connection.onDidChangeConfiguration(({ settings }) => {
      configuration.changed(settings);
      everythingChanged();
    });
    connection.onNotification(decideMethod, (sent: Partial<DecideParams> | null) => {
      const word = wordIn(sent);
      if (word === undefined) return;
      desk.setWord(word.uri, word.decision);
      announce([word.uri]);
    });
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Copydesk' } };
  };

  connection.onInitialize(attach);
  documents.listen(connection);
  connection.listen();
}
