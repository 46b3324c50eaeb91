import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  annotationsMethod,
  changedMethod,
  type AnnotationsParams,
  type AnnotationsResult,
  type ChangedParams,
} from '../../server/src/protocol';
import { isCandidate } from './documents';

/** What the server found in the documents that are visible. */
export interface Annotations extends vscode.Disposable {
  /** The newest answer for a document; its version may be older than the document's. */
  readonly of: (uri: vscode.Uri) => AnnotationsResult | undefined;
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

/** Keeps the annotations of visible documents up to date. */
export function followAnnotations(client: BaseLanguageClient): Annotations {
  const answers = new Map<string, AnnotationsResult>();
  const waiting = new Map<string, ReturnType<typeof setTimeout>>();
  const failures = new Set<string>();
  const updated = new vscode.EventEmitter<string>();

  const ask = async (document: vscode.TextDocument, retriesLeft: number): Promise<void> => {
    const uri = document.uri.toString();
    const params: AnnotationsParams = { uri };
    const found = await client.sendRequest<AnnotationsResult | null>(annotationsMethod, params);
    if (document.isClosed) return;
    if (found === null) {
      if (retriesLeft > 0) askLater(document, retryMilliseconds, retriesLeft - 1);
      else fail(uri);
    } else if (found.version === document.version) {
      failures.delete(uri);
      answers.set(uri, found);
      updated.fire(uri);
    } // else the text has changed since, and the change asks anew
  };
  const askLater = (document: vscode.TextDocument, delay: number, retriesLeft = retries): void => {
    if (!isCandidate(document)) return;
    const uri = document.uri.toString();
    clearTimeout(waiting.get(uri));
    waiting.set(
      uri,
      setTimeout(() => {
        waiting.delete(uri);
        ask(document, retriesLeft).catch((error: unknown) => {
          if (client.isRunning()) client.error('Asking for the annotations failed', error, false);
          fail(uri);
        });
      }, delay),
    );
  };
  const fail = (uri: string): void => {
    failures.add(uri);
    updated.fire(uri);
  };
  const askForVisible = (): void => {
    for (const { document } of vscode.window.visibleTextEditors) {
      if (answers.get(document.uri.toString())?.version !== document.version) askLater(document, 0);
    }
  };
  const close = (document: vscode.TextDocument): void => {
    const uri = document.uri.toString();
    clearTimeout(waiting.get(uri));
    waiting.delete(uri);
    const failed = failures.delete(uri);
    if (answers.delete(uri) || failed) updated.fire(uri);
  };
  const subscriptions = [
    updated,
    vscode.window.onDidChangeVisibleTextEditors(askForVisible),
    vscode.workspace.onDidCloseTextDocument(close),
    // a change of the language closes a document and opens it anew, in the same editor
    vscode.workspace.onDidOpenTextDocument(askForVisible),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && isVisible(document)) askLater(document, typingMilliseconds);
    }),
    client.onNotification(changedMethod, ({ uri }: ChangedParams) => {
      const editor = vscode.window.visibleTextEditors.find(({ document }) => document.uri.toString() === uri);
      if (editor !== undefined) askLater(editor.document, 0);
      else answers.delete(uri); // asked for when it is seen again
    }),
  ];
  askForVisible();
  return {
    failed: (uri) => failures.has(uri.toString()),
    refresh: () => {
      for (const { document } of vscode.window.visibleTextEditors) askLater(document, 0);
    },
    of: (uri) => answers.get(uri.toString()),
    onDidUpdate: updated.event,
    dispose: () => {
      for (const timer of waiting.values()) clearTimeout(timer);
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}

function isVisible(document: vscode.TextDocument): boolean {
  return vscode.window.visibleTextEditors.some((editor) => editor.document === document);
}
