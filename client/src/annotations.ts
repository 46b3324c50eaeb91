import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  annotationsMethod,
  changedMethod,
  marksMethod,
  type AnnotationsParams,
  type AnnotationsResult,
  type ChangedParams,
  type MarksResult,
} from '../../server/src/protocol';
import { createAnnotationStore, type AnnotationStore } from './annotationStore';
import { isCandidate } from './documents';
import { createTimers, type Timers } from './timers';

/** What the server found in the documents that are visible. */
export interface Annotations extends vscode.Disposable {
  /** The newest answer for a document; its version may be older than the document's. */
  readonly of: (uri: vscode.Uri) => AnnotationsResult | undefined;
  /** What can be painted of a long text until there is an answer for it. */
  readonly marksOf: (uri: vscode.Uri) => MarksResult | undefined;
  /** Whether the server was asked often enough and had no answer. */
  readonly failed: (uri: vscode.Uri) => boolean;
  /** Asks for everything that is visible anew. */
  readonly refresh: () => void;
  /** Fires with the address when an answer for the present text came, or none will, or a document was closed. */
  readonly onDidUpdate: vscode.Event<string>;
}

/** Typing rests this long before the annotations are asked for; until then the old ones move with the text. */
const typingMilliseconds = 150;
/** The server may not have heard of a document that was opened this moment. */
const retryMilliseconds = 300;
const retries = 5;
/** Of shorter texts it is known at once who says what. In UTF-16 code units. */
const longText = 20_000;

/** Keeps the annotations of visible documents up to date. */
export function followAnnotations(client: BaseLanguageClient): Annotations {
  const store = createAnnotationStore();
  const timers = createTimers();
  const askLater = asker(client, store, timers);
  const askForVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (store.of(document.uri.toString())?.version !== document.version) askLater(document, 0);
    }
  };
  const subscriptions = [
    store,
    timers,
    vscode.window.onDidChangeVisibleTextEditors(askForVisible),
    vscode.workspace.onDidCloseTextDocument((document) => {
      const uri = document.uri.toString();
      timers.stop(uri);
      store.close(uri);
    }),
    // a change of the language closes a document and opens it anew, in the same editor
    vscode.workspace.onDidOpenTextDocument(askForVisible),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isVisible(document)) askLater(document, typingMilliseconds);
    }),
    client.onNotification(changedMethod, ({ uri }: ChangedParams) => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
      if (editor !== undefined) askLater(editor.document, 0);
      else store.drop(uri); // asked for when it is seen again
    }),
  ];
  askForVisible();
  return {
    of: (uri) => store.of(uri.toString()),
    marksOf: (uri) => store.marksOf(uri.toString()),
    failed: (uri) => store.failed(uri.toString()),
    refresh: () => {
      for (const { document } of vscode.window.visibleTextEditors) askLater(document, 0);
    },
    onDidUpdate: store.onDidUpdate,
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

/** Gives the function that asks the server about a document after a delay, and again where it does not know it yet. */
function asker(
  client: BaseLanguageClient,
  store: AnnotationStore,
  timers: Timers,
): (document: vscode.TextDocument, delay: number) => void {
  /** What was asked last of each document: the server owes no answer to what was asked before. */
  const asking = new Map<string, vscode.CancellationTokenSource>();
  const askForMarks = (
    document: vscode.TextDocument,
    params: AnnotationsParams,
    token: vscode.CancellationToken,
  ): void => {
    client.sendRequest<MarksResult | null>(marksMethod, params, token).then(
      (found) => {
        if (found?.version === document.version && !document.isClosed) store.putMarks(params.uri, found);
      },
      // who fails here fails with the annotations as well, and that is told
      () => undefined,
    );
  };
  const ask = async (
    document: vscode.TextDocument,
    retriesLeft: number,
    token: vscode.CancellationToken,
  ): Promise<void> => {
    const uri = document.uri.toString();
    const params: AnnotationsParams = { uri };
    if (store.of(uri) === undefined && document.getText().length > longText)
      askForMarks(document, params, token);
    const found = await client.sendRequest<AnnotationsResult | null>(annotationsMethod, params, token);
    if (document.isClosed || token.isCancellationRequested) return;
    if (found === null) {
      if (retriesLeft > 0) askLater(document, retryMilliseconds, retriesLeft - 1);
      else store.fail(uri);
    } else if (found.version === document.version) {
      store.put(uri, found);
    } // else the text has changed since, and the change asks anew
  };
  const askLater = (document: vscode.TextDocument, delay: number, retriesLeft = retries): void => {
    if (!isCandidate(document)) return;
    const uri = document.uri.toString();
    timers.start(uri, delay, () => {
      asking.get(uri)?.cancel();
      const own = new vscode.CancellationTokenSource();
      asking.set(uri, own);
      ask(document, retriesLeft, own.token)
        .catch((error: unknown) => {
          if (own.token.isCancellationRequested) return;
          if (client.isRunning()) client.error('Asking for the annotations failed', error, false);
          store.fail(uri);
        })
        .finally(() => {
          own.dispose();
          if (asking.get(uri) === own) asking.delete(uri);
        });
    });
  };
  return askLater;
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
