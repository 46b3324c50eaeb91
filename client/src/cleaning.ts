import * as vscode from 'vscode';
import type { BaseLanguageClient } from 'vscode-languageclient';
import {
  cleanByClassMethod,
  cleanMethod,
  type CleanByClassParams,
  type CleanByClassResult,
  type CleanParams,
  type CleanResult,
  type WireRange,
} from '../../server/src/protocol';
import { say } from './messages';
import { cleaned, cleanedBut } from './wording';

/** How often the server is asked anew when the text changes while it thinks. */
const attempts = 3;

/** What cleaning would do to a document as it is now; undefined where the text changes too fast. */
export async function askForCleaning(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<CleanResult | undefined> {
  const params: CleanParams = { uri: document.uri.toString(), level: 'suggested' };
  return newest(document, () => client.sendRequest<CleanResult | null>(cleanMethod, params));
}

/** Asks until the answer is for the text as it is now; undefined where there is none. */
async function newest<R extends { readonly version: number }>(
  document: vscode.TextDocument,
  ask: () => Promise<R | null>,
): Promise<R | undefined> {
  for (let attempt = 0; attempt < attempts; attempt++) {
    const result = await ask();
    if (result === null) return undefined;
    if (result.version === document.version) return result;
  }
  return undefined;
}

/** Says why an article cannot be cleaned, where it cannot; false where it can. */
function isStopped(cleaning: CleanResult | CleanByClassResult | undefined): cleaning is undefined {
  if (cleaning === undefined) {
    void vscode.window.showWarningMessage(
      vscode.l10n.t('The article is still being read. Try again in a moment.'),
    );
  } else if (cleaning.refused !== undefined) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: {0}', cleaning.refused));
  } else if (cleaning.edits.length === 0) {
    tellCleaned(0, cleaning.left);
  } else return false;
  return true;
}

function toRange({ start, end }: WireRange): vscode.Range {
  return new vscode.Range(start.line, start.character, end.line, end.character);
}

/** Cleans a document with one edit, which one undo takes back, and says what was done. True where the text was changed. */
export async function cleanDocument(
  client: BaseLanguageClient,
  document: vscode.TextDocument,
): Promise<boolean> {
  const cleaning = await askForCleaning(client, document);
  if (isStopped(cleaning)) return false;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText } of cleaning.edits) edit.replace(document.uri, toRange(range), newText);
  if (!(await vscode.workspace.applyEdit(edit))) {
    void vscode.window.showWarningMessage(vscode.l10n.t('Nothing was changed: the file cannot be edited.'));
    return false;
  }
  tellCleaned(cleaning.repaired, cleaning.left);
  return true;
}

/** Says what was done; what was left is worth a message that stays. */
function tellCleaned(repaired: number, left: readonly string[]): void {
  if (left.length === 0) say(cleaned(repaired));
  else void vscode.window.showInformationMessage(cleanedBut(repaired, left));
}

/** Shows what cleaning would change, by class of noise, and changes what the user ticks: one edit, one undo. */
export async function cleanByClass(client: BaseLanguageClient, document: vscode.TextDocument): Promise<void> {
  const params: CleanByClassParams = { uri: document.uri.toString() };
  const cleaning = await newest(document, () =>
    client.sendRequest<CleanByClassResult | null>(cleanByClassMethod, params),
  );
  if (isStopped(cleaning)) return;
  const edit = new vscode.WorkspaceEdit();
  for (const { range, newText, class: rule } of cleaning.edits)
    edit.replace(document.uri, toRange(range), newText, cleaning.classes[rule]);
  // VS Code shows the changes first, because some need confirmation; false where the user thinks better of it
  const agreed = vscode.workspace.applyEdit(edit);
  void groupPreview(agreed, 'refactorPreview.groupByType');
  if (await agreed) say(vscode.l10n.t('Cleaned up what you chose'));
}

/** The preview is opened after a while that nobody is told of. */
const previewMilliseconds = [100, 200, 400, 800];

/** Has VS Code's preview of changes grouped as it is to be read: by class within one file, by file among several. */
export async function groupPreview(
  agreed: Thenable<boolean>,
  command: 'refactorPreview.groupByType' | 'refactorPreview.groupByFile',
): Promise<void> {
  const state = { open: true };
  const close = (): void => void (state.open = false);
  agreed.then(close, close);
  for (const pause of previewMilliseconds) {
    await new Promise((resolve) => setTimeout(resolve, pause));
    if (!state.open) return;
    try {
      await vscode.commands.executeCommand(command);
    } catch {
      return; // a VS Code without it shows the changes in its own order
    }
  }
}
