import {
  Emitter,
  PositionEncodingKind,
  TextDocuments,
  TextDocumentSyncKind,
  type Connection,
  type InitializeParams,
  type ServerCapabilities,
} from 'vscode-languageserver';
import type { TextDocument } from 'vscode-languageserver-textdocument';
import { createDesk } from './desk';
import { features } from './features';
import { profileOf, type ClientProfile } from './lsp/client';
import { createConfiguration, type Configuration } from './lsp/configuration';
import { followEdits } from './lsp/edits';
import type { ServerContext } from './lsp/feature';
import { createFolders, type Folders } from './lsp/folders';
import { createGuard } from './lsp/guard';
import { createTagger, type Tagger } from './nlp/tagger';
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
  const followed = followEdits();
  const documents = new TextDocuments(followed);
  const tagger = createTagger();
  connection.onInitialize((params) => {
    const { client, desk } = attach(connection, documents, tagger, params);
    followed.onEdit(desk.edited);
    return { capabilities: capabilitiesFor(client), serverInfo: { name: 'Copydesk' } };
  });
  documents.listen(connection);
  connection.listen();
}

/** Makes what the features work with, attaches them, and follows what the client says of its surroundings. */
function attach(
  connection: Connection,
  documents: TextDocuments<TextDocument>,
  tagger: Tagger,
  params: InitializeParams,
): ServerContext {
  const client = profileOf(params);
  const configuration = createConfiguration(connection, client, params.initializationOptions);
  const folders = createFolders(params);
  const desk = createDesk({
    documents,
    tagger,
    folders: folders.uris,
    settingsFor: (uri) =>
      guard.attempt('workspace/configuration', defaultSettings, () => configuration.settingsFor(uri)),
  });
  const guard = createGuard(desk, (message) => connection.console.error(message));
  const changed = new Emitter<readonly string[]>();
  const server: ServerContext = {
    connection,
    client,
    documents,
    desk,
    guard,
    onChanged: changed.event,
    announce: (uris) => {
      const open = uris.filter((uri) => documents.get(uri) !== undefined);
      if (open.length > 0) changed.fire(open);
    },
  };
  features.forEach((feature) => feature.attach(server));
  followDocuments(server);
  followSurroundings(server, configuration, folders, () => {
    desk.reset();
    changed.fire(documents.keys());
  });
  return server;
}

/** Forgets what was read in documents that are gone, and takes over what a user says of any. */
function followDocuments({ connection, documents, desk, announce }: ServerContext): void {
  // opened twice, or anew after it was closed: nothing of the text before holds
  documents.onDidOpen(({ document }) => desk.forget(document.uri));
  documents.onDidClose(({ document }) => desk.forget(document.uri));
  connection.onNotification(decideMethod, (sent: Partial<DecideParams> | null) => {
    const word = wordIn(sent);
    if (word === undefined) return;
    desk.setWord(word.uri, word.decision);
    announce([word.uri]);
  });
}

/** Calls `everythingChanged` where other settings or folders hold from now on. */
function followSurroundings(
  { connection, client, guard }: ServerContext,
  configuration: Configuration,
  folders: Folders,
  everythingChanged: () => void,
): void {
  connection.onInitialized(() => {
    void guard.attempt('client/registerCapability', undefined, configuration.register);
    if (!client.workspaceFolders) return;
    connection.workspace.onDidChangeWorkspaceFolders((change) => {
      folders.changed(change);
      everythingChanged();
    });
  });
  connection.onDidChangeConfiguration(({ settings }) => {
    configuration.changed(settings);
    everythingChanged();
  });
}
