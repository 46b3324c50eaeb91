import * as vscode from 'vscode';
import { toWirePosition } from '../positions';
import { createTimers } from '../timers';
import { placeOf } from './item';
import type { SpeakersNode, SpeakersTree } from './model';
import { nodeAt } from './places';

/** The cursor rests this long before the selection goes with it: no flicker while somebody moves along. */
const restMilliseconds = 100;

/** Lets the selection in the tree go with the cursor. */
export interface CursorFollower extends vscode.Disposable {
  /** Looks where the cursor is, soon. */
  readonly follow: () => void;
}

/** Follows the cursor in the document that is shown, while the view is visible. The focus stays where it is. */
export function followCursor(
  view: vscode.TreeView<SpeakersNode>,
  shown: () => { readonly document: vscode.TextDocument | undefined; readonly tree: SpeakersTree },
): CursorFollower {
  const timers = createTimers();
  const select = (): void => {
    const { document, tree } = shown();
    const editor = editorOf(document);
    if (!view.visible || editor === undefined) return;
    const node = nodeAt(tree, toWirePosition(editor.selection.active));
    const [selected] = view.selection;
    if (node === undefined || node.key === selected?.key || cameFrom(selected, editor)) return;
    // a node that has gone meanwhile is no failure: the next look shows what came instead
    view.reveal(node, { select: true, focus: false }).then(undefined, () => undefined);
  };
  const follow = (): void => {
    if (view.visible) timers.start('follow', restMilliseconds, select);
  };
  const moved = vscode.window.onDidChangeTextEditorSelection(({ textEditor }) => {
    if (textEditor === editorOf(shown().document)) follow();
  });
  return {
    follow,
    dispose: () => {
      vscode.Disposable.from(moved, timers).dispose();
    },
  };
}

/** Of two editors with the same text, the one in which somebody works. */
function editorOf(document: vscode.TextDocument | undefined): vscode.TextEditor | undefined {
  const active = vscode.window.activeTextEditor;
  if (active?.document === document) return active;
  return vscode.window.visibleTextEditors.find((editor) => editor.document === document);
}

/** Whether a click on the selected row has led to this very place: then the row stays selected. */
function cameFrom(selected: SpeakersNode | undefined, { selection, document }: vscode.TextEditor): boolean {
  const place = selected?.uri === document.uri.toString() ? placeOf(selected) : undefined;
  return place?.isEqual(selection) === true;
}
