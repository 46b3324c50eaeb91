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
import { breathe } from './breathe';
import { createDesk } from './desk';
import { features } from './features';
import { profileOf, type ClientProfile } from './lsp/client';
import { createConfiguration, type Configuration } from './lsp/configuration';
import { followEdits } from './lsp/edits';
import type { ServerContext } from './lsp/feature';
import { createFolders, type Folders } from './lsp/folders';
import { createGuard } from './lsp/guard';
import { createReadingProgress } from './lsp/readingProgress';
import { createTagger, type Tagger } from './nlp/tagger';
import { decideMethod, secondReadingMethod, type DecideParams, type SecondReadingParams } from './protocol';
import type { OpenReaderHere } from './reader/files';
import { createSecondReadings, type SecondReadings, type Wait } from './secondReading/secondReadings';
import { defaultSettings } from './settings';

/** What the server is given by the program that it runs in. */
export interface Surroundings {
  /** Opens the language model for the second reading; undefined where there is none. */
  readonly readerFor?: (params: InitializeParams) => OpenReaderHere | undefined;
  /** Has something done later; the clock's timers, where it is absent. */
  readonly wait?: Wait;
}

/** After so many milliseconds by the clock. */
const waitByClock: Wait = (milliseconds, action) => {
  const timer = setTimeout(action, milliseconds);
  return () => clearTimeout(timer);
};

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
export function startServer(connection: Connection, surroundings: Surroundings = {}): void {
  const followed = followEdits();
  const documents = new TextDocuments(followed);
  const tagger = createTagger();
  connection.onInitialize((params) => {
    const { client, desk } = attach(connection, documents, tagger, params, surroundings);
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
  { readerFor, wait = waitByClock }: Surroundings,
): ServerContext {
  const client = profileOf(params);
  const configuration = createConfiguration(connection, client, params.initializationOptions);
  const folders = createFolders(params);
  const open = readerFor?.(params);
  const secondReadings = open && secondReadingsWith(open, wait, () => server);
  const desk = createDesk({
    documents,
    tagger,
    progress: createReadingProgress(connection, client),
    ...(secondReadings && { secondReadings }),
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
    ...(secondReadings && { secondReadings }),
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
    secondReadings?.reset();
    changed.fire(documents.keys());
  });
  return server;
}

/** Has articles read a second time, and the client told; `server` is asked for when it is needed, as it is made later. */
function secondReadingsWith(open: OpenReaderHere, wait: Wait, server: () => ServerContext): SecondReadings {
  const send = (method: string, what: (connection: Connection) => Promise<void> | void): void => {
    const { guard, connection } = server();
    void guard.attempt(method, undefined, () => what(connection));
  };
  return createSecondReadings({
    open,
    wait,
    breathe,
    articles: {
      leftOpen: (uri) => server().desk.leftOpen(uri),
      attributeAgain: (uri) => server().desk.attributeAgain(uri),
      readAgain: (uri) => server().desk.readAgain(uri),
    },
    refresh: (uri) => server().announce([uri]),
    tell: (uri, now) => {
      const params: SecondReadingParams = { uri, now };
      if (server().client.secondReading)
        send(secondReadingMethod, (connection) => connection.sendNotification(secondReadingMethod, params));
    },
    log: (message) => send('window/logMessage', (connection) => connection.console.warn(message)),
  });
}

/** Forgets what was read in documents that are gone, and takes over what a user says of any. */
function followDocuments({ connection, documents, desk, secondReadings, announce }: ServerContext): void {
  // opened twice, or anew after it was closed: nothing of the text before holds
  documents.onDidOpen(({ document }) => desk.forget(document.uri));
  documents.onDidClose(({ document }) => {
    desk.forget(document.uri);
    secondReadings?.closed(document.uri);
  });
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
