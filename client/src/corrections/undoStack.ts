import * as vscode from 'vscode';

/** One correction as it can be taken back. */
export interface Done {
  /** The article. */
  readonly uri: string;
  /** Its sidecar before; undefined where there was none. */
  readonly before: string | undefined;
  /** Its sidecar afterwards. */
  readonly after: string | undefined;
}

/** The corrections of this session, the newest last. */
export interface UndoStack extends vscode.Disposable {
  readonly push: (done: Done) => void;
  /** What the newest correction left is written in another way now, and says the same: it can still be taken back. */
  readonly follow: (rewritten: Done) => void;
  /** Takes the newest correction of an article off. */
  readonly pop: (uri: string) => Done | undefined;
}

/** So many corrections can be taken back. */
const mostDone = 100;

/**
 * Remembers corrections. As long as nothing is typed after one, the keys that undo take it back: the context key
 * `copydesk.canUndoCorrection` says so.
 */
export function createUndoStack(): UndoStack {
  const done: Done[] = [];
  /** Articles in which nothing has been typed since. */
  const fresh = new Set<string>();
  const setKey = (): void => {
    const uri = vscode.window.activeTextEditor?.document.uri.toString();
    const can = uri !== undefined && fresh.has(uri) && done.some((one) => one.uri === uri);
    void vscode.commands.executeCommand('setContext', 'copydesk.canUndoCorrection', can);
  };
  const subscriptions = [
    vscode.window.onDidChangeActiveTextEditor(setKey),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (contentChanges.length > 0 && fresh.delete(document.uri.toString())) setKey();
    }),
  ];
  return {
    push: (one) => {
      done.push(one);
      if (done.length > mostDone) done.shift();
      fresh.add(one.uri);
      setKey();
    },
    follow: ({ uri, before, after }) => {
      const at = done.findLastIndex((one) => one.uri === uri);
      const newest = done[at];
      if (newest !== undefined && newest.after === before) done[at] = { ...newest, after };
    },
    pop: (uri) => {
      const at = done.findLastIndex((one) => one.uri === uri);
      const [one] = at === -1 ? [] : done.splice(at, 1);
      setKey();
      return one;
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
