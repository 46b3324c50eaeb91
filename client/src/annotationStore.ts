import * as vscode from 'vscode';
import type { AnnotationsResult, MarksResult } from '../../server/src/protocol';

/** The server's newest answers, by the address of the document. */
export interface AnnotationStore extends vscode.Disposable {
  readonly of: (uri: string) => AnnotationsResult | undefined;
  /** What is painted of a long text until there is an answer. */
  readonly marksOf: (uri: string) => MarksResult | undefined;
  readonly failed: (uri: string) => boolean;
  /** Takes an answer in. */
  readonly put: (uri: string, found: AnnotationsResult) => void;
  /** Takes in what is painted until there is an answer; nothing where there is one. */
  readonly putMarks: (uri: string, found: MarksResult) => void;
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
  const marks = new Map<string, MarksResult>();
  const failures = new Set<string>();
  const updated = new vscode.EventEmitter<string>();
  return {
    of: (uri) => answers.get(uri),
    marksOf: (uri) => marks.get(uri),
    failed: (uri) => failures.has(uri),
    put: (uri, found) => {
      failures.delete(uri);
      marks.delete(uri);
      answers.set(uri, found);
      updated.fire(uri);
    },
    putMarks: (uri, found) => {
      if (answers.has(uri)) return;
      marks.set(uri, found);
      updated.fire(uri);
    },
    fail: (uri) => {
      failures.add(uri);
      updated.fire(uri);
    },
    drop: (uri) => answers.delete(uri),
    close: (uri) => {
      const failed = failures.delete(uri);
      const marked = marks.delete(uri);
      if (answers.delete(uri) || marked || failed) updated.fire(uri);
    },
    onDidUpdate: updated.event,
    dispose: () => updated.dispose(),
  };
}
