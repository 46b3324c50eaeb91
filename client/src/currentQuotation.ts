import * as vscode from 'vscode';

/** Shows for a moment where a jump has led. */
export interface CurrentQuotation extends vscode.Disposable {
  /** Marks ranges of an editor until the cursor leaves `at` or the text changes. */
  readonly show: (editor: vscode.TextEditor, at: vscode.Position, ranges: readonly vscode.Range[]) => void;
}

/** Nothing is marked yet. */
export function createCurrentQuotation(): CurrentQuotation {
  const type = vscode.window.createTextEditorDecorationType({
    backgroundColor: new vscode.ThemeColor('copydesk.currentQuotationBackground'),
    borderStyle: 'solid',
    borderWidth: '1px',
    borderColor: new vscode.ThemeColor('copydesk.currentQuotationBorder'),
    rangeBehavior: vscode.DecorationRangeBehavior.ClosedClosed,
  });
  const state: { editor?: vscode.TextEditor; at?: vscode.Position } = {};
  const clear = (): void => {
    state.editor?.setDecorations(type, []);
    delete state.editor;
  };
  const subscriptions = [
    type,
    vscode.window.onDidChangeTextEditorSelection(({ textEditor, selections }) => {
      const [selection] = selections;
      // the jump itself moves the cursor, too
      const stays =
        selection?.isEmpty === true && state.at !== undefined && selection.active.isEqual(state.at);
      if (textEditor === state.editor && !stays) clear();
    }),
    vscode.workspace.onDidChangeTextDocument(({ document, contentChanges }) => {
      if (document === state.editor?.document && contentChanges.length > 0) clear();
    }),
    vscode.window.onDidChangeActiveTextEditor(clear),
  ];
  return {
    show: (editor, at, ranges) => {
      clear();
      state.editor = editor;
      state.at = at;
      editor.setDecorations(type, ranges);
    },
    dispose: () => {
      vscode.Disposable.from(...subscriptions).dispose();
    },
  };
}
