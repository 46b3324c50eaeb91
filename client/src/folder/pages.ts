/** Pages that say what became of a folder: documents that can only be read. */
import * as vscode from 'vscode';
import { folderScheme } from '../documents';
import { pageOf, type Results } from './outcomes';

/** Shows such pages. */
export interface ResultPages extends vscode.Disposable {
  readonly show: (results: Results) => Promise<void>;
}

/** Serves the newest page only: one that is open shows it, too. */
export function serveResultPages(): ResultPages {
  const changed = new vscode.EventEmitter<vscode.Uri>();
  const address = vscode.Uri.from({
    scheme: folderScheme,
    path: `/${vscode.l10n.t('Articles of a Folder')}.md`,
  });
  const state = { page: '' };
  const provider = vscode.workspace.registerTextDocumentContentProvider(folderScheme, {
    onDidChange: changed.event,
    provideTextDocumentContent: () => state.page,
  });
  return {
    show: async (results) => {
      state.page = pageOf(results);
      changed.fire(address);
      try {
        await vscode.commands.executeCommand('markdown.showPreview', address);
      } catch {
        // a VS Code without its own view of Markdown shows the text
        await vscode.window.showTextDocument(address, { preview: true });
      }
    },
    dispose: () => {
      vscode.Disposable.from(changed, provider).dispose();
    },
  };
}
