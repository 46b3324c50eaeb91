import * as vscode from 'vscode';
import type { Decisions } from './decisions';

/**
 * Wraps the lines of each plain-text article once, when it is first shown. VS Code has no setting for single files, and
 * one for all plain text would touch files that are none of Copydesk's; so this presses View: Toggle Word Wrap, which
 * holds as long as the file is open and writes nothing. Who presses it again has it as it was.
 */
export function wrapArticles(decisions: Decisions): vscode.Disposable {
  const seen = new Set<string>();
  const wrap = (): void => {
    const document = vscode.window.activeTextEditor?.document;
    if (document === undefined || seen.has(document.uri.toString()) || !isShownAsText(document)) return;
    if (decisions.of(document).article !== true || !wantsWrapping(document)) return;
    seen.add(document.uri.toString());
    void vscode.commands.executeCommand('editor.action.toggleWordWrap');
  };
  wrap();
  return vscode.Disposable.from(
    vscode.window.onDidChangeActiveTextEditor(wrap),
    decisions.onDidDecide(wrap),
    // VS Code forgets it with the file
    vscode.workspace.onDidCloseTextDocument(({ uri }) => seen.delete(uri.toString())),
  );
}

/** Whether the active tab shows the document itself: in a comparison the command is another one's. */
function isShownAsText({ uri }: vscode.TextDocument): boolean {
  const input = vscode.window.tabGroups.activeTabGroup.activeTab?.input;
  return input instanceof vscode.TabInputText && input.uri.toString() === uri.toString();
}

/** Whether lines are not wrapped, and the user wants them to be. `news-article` has a default of its own. */
function wantsWrapping(document: vscode.TextDocument): boolean {
  if (document.languageId !== 'plaintext') return false;
  const own = vscode.workspace.getConfiguration('copydesk.editor', document).get('wrapLines', true);
  return own && vscode.workspace.getConfiguration('editor', document).get('wordWrap') === 'off';
}
