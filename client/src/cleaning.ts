import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import { cleanMethod, type CleanParams, type CleanResult } from '../../server/src/protocol';
import { say } from './messages';
import { cleaned } from './wording';

/** How often the server is asked anew when the text changes while it thinks. */
const attempts = 3;

/** What cleaning would do to a document as it is now; undefined where the text changes too fast. */
export async function askForCleaning(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<CleanResult | undefined> {
  const params: CleanParams = { uri: document.uri.toString(), level: 'suggested' };
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await client.sendRequest<CleanResult | null>(cleanMethod, params);
    if (result === null) return undefined;
    if (result.version === document.version) return result;
  }
  return undefined;
}

/** Cleans a document with one edit, which one undo takes back, and says what was done. True where the text was changed. */
export async function cleanDocument(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<boolean> {
  const cleaning = await askForCleaning(client, document);
  if (cleaning === undefined) {
    void vscode.window.showWarningMessage('The article is still being read. Try again in a moment.');
    return false;
  }
  if (cleaning.refused !== undefined) {
    void vscode.window.showWarningMessage(`Nothing was changed: ${cleaning.refused}`);
    return false;
  }
  if (cleaning.edits.length === 0) {
    say(cleaned(0));
    return false;
  }
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of cleaning.edits) {
    const { start, end } = range;
    edit.replace(
      document.uri,
      new vscode.Range(start.line, start.character, end.line, end.character),
      newText,
    );
  }
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage('Nothing was changed: the file cannot be edited.');
    return false;
  }
  say(cleaned(cleaning.repaired));
  return true;
}
