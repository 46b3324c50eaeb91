import * as vscode from 'vscode';
import { anchored, type Facts, type Size, type Word } from '../../server/src/article/decision';

/** What the decision on a document rests on, as this window knows it. */
export function factsOf(document: vscode.TextDocument, word: Word | undefined): Facts {
  return {
    ...sizeOf(document),
    path: document.uri.path,
    languageId: document.languageId,
    word,
    excluded: () => isCovered(document, 'exclude'),
    included: () => isCovered(document, 'include'),
    text: () => document.getText(),
  };
}

/** How long a document is, and may be. */
export function sizeOf(document: vscode.TextDocument): Size {
  return {
    length: document.offsetAt(document.lineAt(document.lineCount - 1).range.end),
    // in thousand characters
    maximumLength: settingsFor(document).get('maximumSize', Infinity) * 1000,
  };
}

function settingsFor(document: vscode.TextDocument): vscode.WorkspaceConfiguration {
  return vscode.workspace.getConfiguration('copydesk.articles', document);
}

/** Whether one of a setting's globs covers a document. */
function isCovered(document: vscode.TextDocument, setting: 'include' | 'exclude'): boolean {
  const folder = vscode.workspace.getWorkspaceFolder(document.uri);
  return (
    settingsFor(document)
      .get<readonly unknown[]>(setting, [])
      .filter((glob) => typeof glob === 'string')
      .map((glob) => anchored(glob, folder !== undefined))
      // at any depth means in any folder above, too: that is what the server takes it for
      .map((glob) =>
        folder === undefined || glob.startsWith('**/') ? glob : new vscode.RelativePattern(folder, glob),
      )
      .some((pattern) => vscode.languages.match({ pattern }, document) > 0)
  );
}
