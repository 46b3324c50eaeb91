import * as vscode from 'vscode';
import { sidecarEnding } from '../../../server/src/protocol';
import { digest } from '../hexadecimal';

/** Where a document's corrections are kept. */
export interface SidecarPlace {
  readonly uri: vscode.Uri;
  /** In the extension's storage, as nothing can or may be written beside the document. */
  readonly inStorage: boolean;
}

/** Schemes of files that lie on a disk, where a file may lie beside them. */
const onDisk: readonly string[] = ['file', 'vscode-remote'];

/** The file beside a document. */
export function besideOf(document: vscode.Uri): vscode.Uri {
  return document.with({ path: document.path + sidecarEnding });
}

/** Whether a user wants a file beside the article, and it lies on a disk that allows it. */
export function mayWriteBeside(document: vscode.Uri): boolean {
  const settings = vscode.workspace.getConfiguration('copydesk.corrections', document);
  return (
    onDisk.includes(document.scheme) &&
    settings.get('keep', 'beside') === 'beside' &&
    vscode.workspace.fs.isWritableFileSystem(document.scheme) !== false
  );
}

/**
 * The file in the extension's storage, for a document that can have none beside it. In that of all windows: the same file is
 * opened in one folder today and in another tomorrow.
 */
export async function inStorageOf(
  { globalStorageUri }: vscode.ExtensionContext,
  document: vscode.Uri,
): Promise<vscode.Uri> {
  // every file system takes such a name, however long the address is
  const name = `${await digest(new TextEncoder().encode(document.toString()))}${sidecarEnding}`;
  return vscode.Uri.joinPath(globalStorageUri, 'corrections', name);
}
