import * as vscode from 'vscode';
import type { AnnotationsResult } from '../../server/src/protocol';

/** The server's newest answers, by the address of the document. */
export interface AnnotationStore extends vscode.Disposable {
  readonly of: (uri: string) => AnnotationsResult | undefined;
  readonly failed: (uri: string) => boolean;
  /** Takes an answer in. */
  readonly put: (uri: string, found: AnnotationsResult) => void;
  /** There will be no answer for the present text. */
  readonly fail: (uri: string) => void;
  /** Drops an answer that no longer holds; nobody is told, as nobody sees the document. */
  readonly drop: (uri: string) => void;
  /** The document was closed. */
  readonly close: (uri: string) => void;
  /** Fires with the address when an answer came, or none will, or a document was closed. */
  readonly onDidUpdate: vscode.Event<string>;
}

/** An empty store. */
export function createAnnotationStore(): AnnotationStore {
  const answers = new Map<string, AnnotationsResult>();
  const failures = new Set<string>();
  const updated = new vscode.EventEmitter<string>();
  return {
    of: (uri) => answers.get(uri),
    failed: (uri) => failures.has(uri),
    put: (uri, found) => {
      failures.delete(uri);
      answers.set(uri, found);
      updated.fire(uri);
    },
    fail: (uri) => {
      failures.add(uri);
      updated.fire(uri);
    },
    drop: (uri) => answers.delete(uri),
    close: (uri) => {
      const failed = failures.delete(uri);
      if (answers.delete(uri) || failed) updated.fire(uri);
    },
    onDidUpdate: updated.event,
    dispose: () => updated.dispose(),
  };
}
