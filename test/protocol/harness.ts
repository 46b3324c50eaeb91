import { PassThrough } from 'node:stream';
import {
  ConfigurationRequest,
  createConnection,
  createProtocolConnection,
  DiagnosticRefreshRequest,
  DidChangeConfigurationNotification,
  DidChangeTextDocumentNotification,
  DidCloseTextDocumentNotification,
  DidOpenTextDocumentNotification,
  InitializedNotification,
  InitializeRequest,
  LogMessageNotification,
  PublishDiagnosticsNotification,
  RegistrationRequest,
  StreamMessageReader,
  StreamMessageWriter,
  type ClientCapabilities,
  type CodeAction,
  type InitializeResult,
  type Position,
  type ProtocolConnection,
  type PublishDiagnosticsParams,
  type Range,
  type TextDocumentContentChangeEvent,
  type TextEdit,
} from 'vscode-languageserver/node';
import { TextDocument } from 'vscode-languageserver-textdocument';
import {
  annotationsMethod,
  changedMethod,
  cleanMethod,
  decideMethod,
  type AnnotationsResult,
  type ChangedParams,
  type CleanResult,
  type DecideParams,
} from '../../server/src/protocol';
import { startServer, type Surroundings } from '../../server/src/server';

/** What VS Code says that it can do, as far as the server cares. */
export const richClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-16'] },
  workspace: {
    configuration: true,
    workspaceFolders: true,
    didChangeConfiguration: { dynamicRegistration: true },
    diagnostics: { refreshSupport: true },
    workspaceEdit: { documentChanges: true },
  },
  textDocument: {
    diagnostic: {},
    publishDiagnostics: {
      tagSupport: { valueSet: [1, 2] },
      codeDescriptionSupport: true,
      relatedInformation: true,
    },
    hover: { contentFormat: ['markdown', 'plaintext'] },
    documentSymbol: { hierarchicalDocumentSymbolSupport: true },
    codeAction: {
      codeActionLiteralSupport: { codeActionKind: { valueSet: ['', 'quickfix', 'source'] } },
      isPreferredSupport: true,
      disabledSupport: true,
    },
    foldingRange: { lineFoldingOnly: true, rangeLimit: 5000 },
  },
  // so that a test hears when something has changed
  experimental: { copydesk: { annotations: true } },
};

/** What Copydesk's own client in VS Code says on top of that. */
export const copydeskClient: ClientCapabilities = {
  ...richClient,
  workspace: {
    ...richClient.workspace,
    workspaceEdit: { documentChanges: true, changeAnnotationSupport: { groupsOnLabel: true } },
    executeCommand: { dynamicRegistration: true },
  },
  experimental: { copydesk: { annotations: true, commands: true, rulePages: true, secondReading: true } },
};

/** A small terminal editor: no pull, no tree of symbols, plain text, edits without versions, settings sent along. */
export const poorClient: ClientCapabilities = {
  general: { positionEncodings: ['utf-8', 'utf-32', 'utf-16'] },
  textDocument: {
    hover: { contentFormat: ['plaintext'] },
    codeAction: { codeActionLiteralSupport: { codeActionKind: { valueSet: ['quickfix'] } } },
  },
  experimental: { copydesk: { annotations: true } },
};

/** An editor at the other end of a connection, that notes down what the server sends by itself. */
export interface TestClient {
  readonly connection: ProtocolConnection;
  readonly initialized: InitializeResult;
  readonly published: readonly PublishDiagnosticsParams[];
  readonly changed: readonly string[];
  readonly logged: readonly string[];
  readonly registered: readonly string[];
  readonly refreshes: () => number;
  /** Answers `workspace/configuration` from now on, and says that something has changed. */
  readonly configure: (settings: unknown) => Promise<void>;
  readonly open: (uri: string, text: string, languageId?: string) => Promise<void>;
  readonly change: (uri: string, version: number, changes: TextDocumentContentChangeEvent[]) => Promise<void>;
  readonly close: (uri: string) => Promise<void>;
  readonly decide: (uri: string, decision: DecideParams['decision']) => Promise<void>;
  readonly annotations: (uri: string) => Promise<AnnotationsResult | null>;
  readonly clean: (uri: string, level: 'safe' | 'suggested') => Promise<CleanResult | null>;
  /** Resolves once `condition` holds; it is asked again after whatever the server sends. */
  readonly until: (condition: () => boolean) => Promise<void>;
  readonly dispose: () => void;
}

export interface ClientOptions {
  readonly capabilities?: ClientCapabilities;
  readonly initializationOptions?: unknown;
  /** URIs of the open folders. */
  readonly folders?: readonly string[];
  /** What `workspace/configuration` is answered with at first; a function may fail. */
  readonly settings?: unknown;
}

/** Talks to a server through a connection that is not listening yet. */
export async function clientOn(
  connection: ProtocolConnection,
  { capabilities = richClient, initializationOptions, folders, settings }: ClientOptions = {},
): Promise<TestClient> {
  const published: PublishDiagnosticsParams[] = [];
  const changed: string[] = [];
  const logged: string[] = [];
  const registered: string[] = [];
  let refreshes = 0;
  let current = settings;
  const waiting = new Set<() => void>();
  const note = (): void => waiting.forEach((look) => look());

  connection.onRequest(ConfigurationRequest.type, ({ items }) =>
    items.map(() => (typeof current === 'function' ? (current as () => unknown)() : (current ?? null))),
  );
  connection.onRequest(RegistrationRequest.type, ({ registrations }) => {
    registered.push(...registrations.map(({ method }) => method));
    note();
  });
  connection.onRequest(DiagnosticRefreshRequest.type, () => {
    refreshes++;
    note();
  });
  connection.onNotification(PublishDiagnosticsNotification.type, (params) => {
    published.push(params);
    note();
  });
  connection.onNotification(changedMethod, ({ uri }: ChangedParams) => {
    changed.push(uri);
    note();
  });
  connection.onNotification(LogMessageNotification.type, ({ message }) => {
    logged.push(message);
    note();
  });
  connection.listen();
  const initialized = await connection.sendRequest(InitializeRequest.type, {
    processId: null,
    rootUri: null,
    capabilities,
    workspaceFolders: folders?.map((uri) => ({ uri, name: uri })) ?? null,
    ...(initializationOptions === undefined ? {} : { initializationOptions }),
  });
  await connection.sendNotification(InitializedNotification.type, {});

  return {
    connection,
    initialized,
    published,
    changed,
    logged,
    registered,
    refreshes: () => refreshes,
    configure: async (next) => {
      current = next;
      const sent = capabilities.workspace?.configuration === true ? null : next;
      await connection.sendNotification(DidChangeConfigurationNotification.type, { settings: sent });
    },
    open: (uri, text, languageId = 'news-article') =>
      connection.sendNotification(DidOpenTextDocumentNotification.type, {
        textDocument: { uri, languageId, version: 1, text },
      }),
    change: (uri, version, contentChanges) =>
      connection.sendNotification(DidChangeTextDocumentNotification.type, {
        textDocument: { uri, version },
        contentChanges,
      }),
    close: (uri) =>
      connection.sendNotification(DidCloseTextDocumentNotification.type, { textDocument: { uri } }),
    decide: (uri, decision) => connection.sendNotification(decideMethod, { uri, decision }),
    annotations: (uri) => connection.sendRequest<AnnotationsResult | null>(annotationsMethod, { uri }),
    clean: (uri, level) => connection.sendRequest<CleanResult | null>(cleanMethod, { uri, level }),
    until: (condition) =>
      new Promise((resolve) => {
        const look = (): void => {
          if (!condition()) return;
          waiting.delete(look);
          resolve();
        };
        waiting.add(look);
        look();
      }),
    dispose: () => connection.dispose(),
  };
}

/** A client with a server in the same process, over streams; `surroundings`: what the server is given. */
export async function startInMemory(
  options: ClientOptions = {},
  surroundings: Surroundings = {},
): Promise<TestClient> {
  const toServer = new PassThrough();
  const toClient = new PassThrough();
  startServer(
    createConnection(new StreamMessageReader(toServer), new StreamMessageWriter(toClient)),
    surroundings,
  );
  const connection = createProtocolConnection(
    new StreamMessageReader(toClient),
    new StreamMessageWriter(toServer),
  );
  return clientOn(connection, options);
}

/** The position of the nth place of a passage in a text, `into` characters after its start. */
export function positionOf(text: string, passage: string, into = 0, nth = 0): Position {
  let at = -1;
  for (let k = 0; k <= nth; k++) at = text.indexOf(passage, at + 1);
  if (at < 0) throw new Error(`not in the text: ${passage}`);
  return TextDocument.create('', '', 0, text).positionAt(at + into);
}

/** The range of the nth place of a passage in a text. */
export function rangeOf(text: string, passage: string, nth = 0): Range {
  return {
    start: positionOf(text, passage, 0, nth),
    end: positionOf(text, passage, passage.length, nth),
  };
}

/** The passage that a range covers. */
export function passageIn(text: string, range: Range): string {
  return TextDocument.create('', '', 0, text).getText(range);
}

/** A text after edits. */
export function edited(text: string, edits: readonly TextEdit[]): string {
  return TextDocument.applyEdits(TextDocument.create('', '', 0, text), [...edits]);
}

/** The edits that a code action makes in one document, whichever way it says so. */
export function editsOf(action: CodeAction | undefined, uri: string): readonly TextEdit[] {
  const inChanges = action?.edit?.changes?.[uri];
  const inDocuments = action?.edit?.documentChanges?.flatMap((change) =>
    'edits' in change && change.textDocument.uri === uri ? change.edits : [],
  );
  return (inChanges ?? inDocuments ?? []) as TextEdit[];
}
